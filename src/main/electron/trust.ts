import { appOrigin } from './protocol'

type Frame = { readonly url: string; readonly parent: unknown }

/** True only for the main frame of our own page; everything else may not speak to main. */
export function isOurPage(frame: Frame | null): boolean {
  if (!frame || frame.parent) return false
  try {
    const { protocol, host } = new URL(frame.url)
    return `${protocol}//${host}` === appOrigin
  } catch {
    return false
  }
}
