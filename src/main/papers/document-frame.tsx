import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '#shared/kernel/locale'
import type { PaperFormat } from './paper-format'
import { paperSecurityPolicy } from './paper-policy'

type Framed = {
  readonly format: PaperFormat
  readonly title: string
  readonly styles: string
  readonly body: ReactNode
}

/** A whole HTML document in the paper's language: the one string that preview, printer and PDF share. */
export function documentHtml({ format, title, styles, body }: Framed): string {
  const document = (
    <html lang={format.locale} dir={directionOf(format.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={paperSecurityPolicy} />
        <title>{title}</title>
        <style>{styles}</style>
      </head>
      <body>{body}</body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}

type SheetProps = { readonly foot: ReactNode; readonly children: ReactNode }

/** A table of one cell: browsers repeat a table's foot on every sheet, and nothing else. */
export function Sheet({ foot, children }: SheetProps) {
  return (
    <table className="sheet">
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>{foot}</td>
        </tr>
      </tfoot>
    </table>
  )
}
