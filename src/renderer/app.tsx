import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import type { i18n as I18n } from 'i18next'
import { type ReactNode, useEffect, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { directionOf } from '#shared/kernel/locale'
import { ApiProvider } from './api/api-context'
import type { Client } from './api/connect'
import { toLocale } from './i18n/i18n'
import { Routes } from './routes'
import { readableColors, themeOf } from './theme'

type Props = { readonly client: Client; readonly i18n: I18n }

export function App({ client, i18n }: Props) {
  return (
    <Look i18n={i18n}>
      <ApiProvider client={client}>
        <ModalsProvider>
          <News />
          <Routes />
        </ModalsProvider>
      </ApiProvider>
    </Look>
  )
}

/** Short news below the rail, where they cover nothing that is worked with. */
function News() {
  const { dir } = useDirection()
  return (
    <Notifications
      position={dir === 'rtl' ? 'bottom-right' : 'bottom-left'}
      containerWidth={216}
      limit={3}
      autoClose={4000}
    />
  )
}

type LookProps = { readonly i18n: I18n; readonly children: ReactNode }

/** Language, direction and colours, without a connection: also for the page that says why there is none. */
export function Look({ i18n, children }: LookProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider initialDirection={directionOf(toLocale(i18n.language))} detectDirection={false}>
        <Themed>{children}</Themed>
      </DirectionProvider>
    </I18nextProvider>
  )
}

function Themed({ children }: Pick<LookProps, 'children'>) {
  const { t, i18n } = useTranslation()
  const { setDirection } = useDirection()
  const locale = toLocale(i18n.language)
  // Mantine keeps its own direction; it follows the language.
  useEffect(() => setDirection(directionOf(locale)), [locale, setDirection])
  const close = t('common.close')
  const theme = useMemo(() => themeOf({ locale, close }), [locale, close])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}
