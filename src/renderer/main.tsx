import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/vazirmatn/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToMain } from './api/connect'
import { App, Look } from './app'
import { createI18n } from './i18n/i18n'
import { StartupProblemPage } from './shell/startup-problem-page'

const root = document.getElementById('root')
if (!root) throw new Error('no place to draw')

const i18n = createI18n()
const query = new URLSearchParams(window.location.search)
const problem = query.get('problem')

createRoot(root).render(
  <StrictMode>
    {problem ? (
      <Look i18n={i18n}>
        <StartupProblemPage code={problem} folder={query.get('folder') ?? ''} />
      </Look>
    ) : (
      <App client={connectToMain()} i18n={i18n} />
    )}
  </StrictMode>,
)
