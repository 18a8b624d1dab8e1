import type { PaperSize } from '#shared/settings/model'
import { DeliveryReceipt } from './delivery-receipt'
import { documentHtml, Sheet } from './document-frame'
import { IntakeReceipt } from './intake-receipt'
import { type PaperFormat, paperFormat } from './paper-format'
import type { Paper, PaperShop } from './paper-model'
import { Codes, copyMark, Ltr, ShopHead, Title } from './paper-parts'
import { paperStyles } from './paper-styles'

type Printing = {
  readonly paper: Paper
  readonly shop: PaperShop
  readonly size: PaperSize
  /** 1 is the original; everything above is marked as a copy (rule C3). */
  readonly copyNo: number
}

/** The one page that preview, printer and PDF share: a whole HTML document with its fonts and codes inside. */
export function renderPaper(printing: Printing): string {
  const { paper, shop, size, copyNo } = printing
  const format = paperFormat(shop)
  const content = <PaperContent paper={paper} shop={shop} copyNo={copyNo} format={format} />
  const foot = <PageFoot paper={paper} copyNo={copyNo} format={format} />
  return documentHtml({
    format,
    title: `${format.kinds[paper.kind]} ${paper.number}`,
    styles: paperStyles(size, format.locale),
    body: size === 'a5' ? <Sheet foot={foot}>{content}</Sheet> : content,
  })
}

type Props = Printing & { readonly format: PaperFormat }

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
