import { shell, type WebContents } from 'electron'
import { appOrigin } from './protocol'

const externalSchemes = new Set(['https:', 'mailto:', 'tel:'])

/** Keeps a page inside: no navigation, no new window, no permission; links outside open only in the system's programs. */
export function guardWebContents(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  contents.session.setPermissionCheckHandler(() => false)
}

export function isExternalLink(url: string): boolean {
  try {
    return externalSchemes.has(new URL(url).protocol)
  } catch {
    return false
  }
}
