import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '#shared/kernel/locale'
import type { PaperSize } from '#shared/settings/model'
import { DeliveryReceipt } from './delivery-receipt'
import { IntakeReceipt } from './intake-receipt'
import { type PaperFormat, paperFormat } from './paper-format'
import type { Paper, PaperShop } from './paper-model'
import { Codes, copyMark, Ltr, ShopHead, Title } from './paper-parts'
import { paperStyles } from './paper-styles'

/** What a paper may load: nothing but what stands inside it. */
export const paperSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

type Printing = {
  readonly paper: Paper
  readonly shop: PaperShop
  readonly size: PaperSize
  /** 1 is the original; everything above is marked as a copy (rule C3). */
  readonly copyNo: number
}

/** The one page that preview, printer and PDF share: a whole HTML document with its fonts and codes inside. */
export function renderPaper(printing: Printing): string {
  const format = paperFormat(printing.shop)
  return `<!doctype html>${renderToStaticMarkup(<PaperDocument {...printing} format={format} />)}`
}

type Props = Printing & { readonly format: PaperFormat }

function PaperDocument({ paper, shop, size, copyNo, format }: Props) {
  const content = <PaperContent paper={paper} shop={shop} copyNo={copyNo} format={format} />
  return (
    <html lang={format.locale} dir={directionOf(format.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={paperSecurityPolicy} />
        <title>{`${format.kinds[paper.kind]} ${paper.number}`}</title>
        <style>{paperStyles(size, format.locale)}</style>
      </head>
      <body>
        {size === 'a5' ? (
          <Sheet foot={<PageFoot paper={paper} copyNo={copyNo} format={format} />}>{content}</Sheet>
        ) : (
          content
        )}
      </body>
    </html>
  )
}

type ContentProps = Pick<Props, 'paper' | 'shop' | 'copyNo' | 'format'>

function PaperContent({ paper, shop, copyNo, format }: ContentProps) {
  return (
    <>
      <header>
        <ShopHead shop={shop} format={format} />
        <Title paper={paper} copyNo={copyNo} format={format} />
        <Codes paper={paper} />
      </header>
      {paper.kind === 'intake_receipt' ? (
        <IntakeReceipt paper={paper} format={format} />
      ) : (
        <DeliveryReceipt paper={paper} format={format} />
      )}
    </>
  )
}

type SheetProps = { readonly foot: ReactNode; readonly children: ReactNode }

/** A table of one cell: browsers repeat a table's foot on every sheet, and nothing else. */
function Sheet({ foot, children }: SheetProps) {
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

/** Stands at the foot of every sheet, so that a second one is known when it comes loose. */
function PageFoot({ paper, copyNo, format }: Pick<Props, 'paper' | 'copyNo' | 'format'>) {
  return (
    <p className="foot">
      <span>{format.kinds[paper.kind]}</span>
      <Ltr>{format.digits(paper.number)}</Ltr>
      {copyNo > 1 && <span>{copyMark(copyNo, format)}</span>}
    </p>
  )
}
