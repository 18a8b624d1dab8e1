import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '#shared/kernel/locale'
import { nameIn } from '#shared/stock/name-in'
import { formatQuantity } from '#shared/stock/quantity'
import { fillIn } from '#shared/warranty/verdict-words'
import type { CountSheet, SheetRow } from '../counting/count-sheet'
import { countStyles } from './count-styles'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr, ShopHead } from './paper-parts'
import { paperSecurityPolicy } from './render-paper'

type Printing = {
  readonly sheet: CountSheet
  readonly shop: PaperShop
  readonly page: { readonly widthMm: number; readonly heightMm: number }
}

/** A sheet to count by on foot, as one HTML document: place by place in walking order, with room to write. */
export function renderCountSheet(printing: Printing): string {
  const format = paperFormat(printing.shop)
  return `<!doctype html>${renderToStaticMarkup(<CountDocument {...printing} format={format} />)}`
}

type Props = Printing & { readonly format: PaperFormat }

function CountDocument({ sheet, shop, page, format }: Props) {
  const { count: words } = format
  const { count, places } = sheet
  return (
    <html lang={format.locale} dir={directionOf(format.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={paperSecurityPolicy} />
        <title>{`${words.title} ${count.number}`}</title>
        <style>{countStyles(format.locale, page)}</style>
      </head>
      <body>
        <header>
          <ShopHead shop={shop} format={format} />
          <div>
            <h1>{words.title}</h1>
            <p>
              <Ltr>{format.digits(count.number)}</Ltr>
            </p>
          </div>
        </header>
        <Facts sheet={sheet} format={format} />
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
        <div className="signing">
          <p>{words.counter}</p>
          <p>{words.day}</p>
        </div>
      </body>
    </html>
  )
}

type FactProps = { readonly sheet: CountSheet; readonly format: PaperFormat }

function Facts({ sheet: { count }, format }: FactProps) {
  const { count: words } = format
  const { place, withBelow, startedAt, startedBy, note } = count
  const facts = [
    [words.place, withBelow ? fillIn(words.withBelow, { place: place.name }) : place.name],
    [words.startedAt, format.instant(startedAt)],
    [words.startedBy, startedBy.name],
    ...(note === '' ? [] : [[words.note, note] as const]),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
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
function said(
  steps: number | null,
  unit: SheetRow['part']['unit'],
  { locale, quantities }: PaperFormat,
): string {
  if (steps === null) return ''
  return fillIn(quantities[unit], { quantity: formatQuantity(steps, { unit, locale }) })
}
