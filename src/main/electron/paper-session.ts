import { type Session, session } from 'electron'
import { paperSecurityPolicy } from '../papers/paper-policy'

// Another host than the app's own page: nothing here is ever trusted to speak to main.
const paperOrigin = 'app://paper'

const pages = new Map<string, string>()

let made: Session | undefined

/** The session of papers: it serves the pages given to it from memory and reaches nothing else, no disk and no network. */
export function paperSession(): Session {
  made ??= createPaperSession()
  return made
}

/** Serves a page until it is taken back; gives its address. */
export function offerPage(html: string): { readonly url: string; readonly withdraw: () => void } {
  const url = `${paperOrigin}/${crypto.randomUUID()}`
  pages.set(url, html)
  return { url, withdraw: () => pages.delete(url) }
}

function createPaperSession(): Session {
  const papers = session.fromPartition('papers')
  papers.protocol.handle('app', request => {
    const html = pages.get(request.url)
    if (html === undefined) return new Response('not found', { status: 404 })
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': paperSecurityPolicy },
    })
  })
  papers.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }))
  return papers
}

function isOurs(url: string): boolean {
  return url.startsWith(`${paperOrigin}/`) || url.startsWith('data:')
}
