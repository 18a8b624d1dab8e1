import { nameIn } from '#shared/stock/name-in'
import { fillIn } from '#shared/warranty/verdict-words'
import type { CountSheet, SheetRow } from '../counting/count-sheet'
import { countStyles } from './count-styles'
import { documentHtml } from './document-frame'
import { Facts, Signing } from './document-parts'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr, ShopHead } from './paper-parts'

type Printing = {
  readonly sheet: CountSheet
  readonly shop: PaperShop
  readonly page: { readonly widthMm: number; readonly heightMm: number }
}

/** A sheet to count by on foot, as one HTML document: place by place in walking order, with room to write. */
export function renderCountSheet({ sheet, shop, page }: Printing): string {
  const format = paperFormat(shop)
  return documentHtml({
    format,
    title: `${format.count.title} ${sheet.count.number}`,
    styles: countStyles(format.locale, page),
    body: <CountDocument sheet={sheet} shop={shop} format={format} />,
  })
}

type Props = Pick<Printing, 'sheet' | 'shop'> & { readonly format: PaperFormat }

function CountDocument({ sheet, shop, format }: Props) {
  const { count: words } = format
  const { count, places } = sheet
  return (
    <>
      <header>
        <ShopHead shop={shop} format={format} />
        <div>
          <h1>{words.title}</h1>
          <p>
            <Ltr>{format.digits(count.number)}</Ltr>
          </p>
        </div>
      </header>
      <Facts facts={factsOf(sheet, format)} />
      {places.length === 0 && <p>{words.nothing}</p>}
      {places.map(({ place, rows }) => (
        <section key={place.id}>
          <h2>
            <bdi>{place.name}</bdi>
            {place.code !== '' && (
              <>
                {' · '}
                <Ltr>{place.code}</Ltr>
              </>
            )}
          </h2>
          <Rows rows={rows} format={format} />
        </section>
      ))}
      <Signing names={[words.counter, words.day]} />
    </>
  )
}

function factsOf({ count }: CountSheet, { count: words, instant }: PaperFormat) {
  const { place, withBelow, startedAt, startedBy, note } = count
  return [
    [words.place, withBelow ? fillIn(words.withBelow, { place: place.name }) : place.name],
    [words.startedAt, instant(startedAt)],
    [words.startedBy, startedBy.name],
    [words.note, note],
  ] as const
}

type RowsProps = { readonly rows: readonly SheetRow[]; readonly format: PaperFormat }

function Rows({ rows, format }: RowsProps) {
  const { count: words, locale } = format
  const hasSystem = rows.some(({ system }) => system !== null)
  return (
    <table>
      <thead>
        <tr>
          <th className="number">{words.number}</th>
          <th>{words.name}</th>
          {hasSystem && <th className="amount">{words.system}</th>}
          <th className="amount">{words.counted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, system, counted }) => (
          <tr key={part.id}>
            <td>
              <Ltr>{part.number}</Ltr>
            </td>
            <td className="own-words">{nameIn(part.names, locale)}</td>
            {hasSystem && <td className="amount">{said(system, part.unit, format)}</td>}
            <td className="amount">{said(counted, part.unit, format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A quantity with its unit; nothing where there is room to write it. */
function said(steps: number | null, unit: SheetRow['part']['unit'], { quantity }: PaperFormat): string {
  return steps === null ? '' : quantity(steps, unit)
}
