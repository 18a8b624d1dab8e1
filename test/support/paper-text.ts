import { foldText } from '../../src/shared/kernel/text'

/** What a reader sees of a paper: its body without tags, folded as a search would. */
export function paperText(html: string): string {
  const body = html.slice(html.indexOf('<body>'))
  return foldText(body.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
}

/** The words as `paperText` gives them. */
export function said(words: string): string {
  return foldText(words)
}
