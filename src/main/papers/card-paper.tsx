import { deviceName } from '#shared/devices/device-name'
import type { CardLayout } from '#shared/papers/contract'
import { cardCodeOf } from '#shared/warranty/card-number'
import { lineKinds } from '#shared/warranty/line-kind'
import { counted, fillIn, verdictTexts } from '#shared/warranty/verdict-words'
import { cardPaperStyles } from './card-paper-styles'
import type { PrintedCard } from './card-repository'
import { qrCode } from './codes'
import { documentHtml } from './document-frame'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr } from './paper-parts'

type Printing = {
  readonly cards: readonly PrintedCard[]
  readonly shop: PaperShop
  readonly layout: CardLayout
}

const cardsOfSheet = 8

/** Warranty cards as one HTML document with its fonts and codes inside: sheets to cut up, or a label a page. */
export function renderCards({ cards, shop, layout }: Printing): string {
  const format = paperFormat(shop)
  return documentHtml({
    format,
    title: format.card.title,
    styles: cardPaperStyles(layout, format.locale),
    body:
      layout === 'label'
        ? cards.map(card => <Label key={card.id} card={card} shop={shop} />)
        : sheetsOf(cards).map(sheet => (
            <div className="page" key={sheet[0]?.id}>
              {sheet.map(card => (
                <Card key={card.id} card={card} shop={shop} format={format} />
              ))}
            </div>
          )),
  })
}

function sheetsOf(cards: readonly PrintedCard[]): readonly (readonly PrintedCard[])[] {
  const sheets = Math.ceil(cards.length / cardsOfSheet)
  return Array.from({ length: sheets }, (_, index) =>
    cards.slice(index * cardsOfSheet, (index + 1) * cardsOfSheet),
  )
}

type CardProps = { readonly card: PrintedCard; readonly shop: PaperShop; readonly format: PaperFormat }

function Card({ card, shop, format }: CardProps) {
  const { card: words } = format
  return (
    <div className="card">
      <div className="card-facts">
        <p className="shop-name">{shop.shopName}</p>
        <p className="card-title">{words.title}</p>
        {card.model !== '' && (
          <p>
            <bdi>{deviceName(card)}</bdi>
          </p>
        )}
        {card.serialNo && (
          <p>
            {words.serialNo}: <Ltr>{card.serialNo}</Ltr>
          </p>
        )}
        <p>{termsOf(card, format)}</p>
        <p className="card-number">
          <Ltr>{card.number}</Ltr>
        </p>
        <Blank label={words.soldOn} />
        <Blank label={words.seller} />
        <p className="card-shop">
          {shop.phones.map(phone => (
            <Ltr key={phone}>{format.digits(phone)}</Ltr>
          ))}
        </p>
      </div>
      <Code card={card} />
    </div>
  )
}

function Blank({ label }: { readonly label: string }) {
  return (
    <p className="blank">
      <span>{label}:</span>
      <span />
    </p>
  )
}

function Label({ card, shop }: Pick<CardProps, 'card' | 'shop'>) {
  return (
    <div className="card">
      <div className="card-facts">
        <p className="shop-name">{shop.shopName}</p>
        {card.model !== '' && <p>{deviceName(card)}</p>}
        {card.serialNo && (
          <p>
            <Ltr>{card.serialNo}</Ltr>
          </p>
        )}
        <p className="card-number">
          <Ltr>{card.number}</Ltr>
        </p>
      </div>
      <Code card={card} />
    </div>
  )
}

function Code({ card: { number } }: Pick<CardProps, 'card'>) {
  return (
    <div className="card-code">
      <img src={qrCode(cardCodeOf(number)).src} alt="" />
    </div>
  )
}

/** «قطعه و اجرت: ۱۸ ماه، از تاریخ فعال‌سازی»; kinds of line with the same term together, those without one not at all. */
function termsOf({ rules }: PrintedCard, { verdict: wording, card: words }: PaperFormat): string {
  const { lines, startDays } = verdictTexts(wording)
  const months = [...new Set(lineKinds.map(line => rules.months[line]).filter(count => count > 0))]
  const terms = months.map(count => {
    const covered = lineKinds.filter(line => rules.months[line] === count).map(line => lines[line])
    return `${new Intl.ListFormat(wording.locale).format(covered)}: ${counted(wording, 'months', count)}`
  })
  return [...terms, fillIn(words.counted, { startDay: startDays[rules.startRule] })].join(' · ')
}
