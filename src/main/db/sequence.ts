import { yearOf } from '#shared/kernel/calendar'
import { documentNumber } from '#shared/settings/document-number'
import type { NumberedKind } from '#shared/settings/model'
import type { Work } from '../kernel/context'

export type DrawnNumber = { readonly number: string; readonly value: number }

/**
 * Draws the next number of a kind inside the act's own transaction: unique, never reused, and a failed act leaves no
 * gap (rules A1, A2). The shown form is prefix, year of the shop's calendar where it restarts yearly, and five digits.
 */
export async function drawNumber({ trx, shop, today }: Work, kind: NumberedKind): Promise<DrawnNumber> {
  const { prefix, start, restartsYearly } = shop.numbering[kind]
  const period = restartsYearly ? String(yearOf(today, shop.calendar)) : ''
  const [drawn] = await trx.raw(
    `insert into sequences (kind, period, next_value) values (?, ?, ?)
     on conflict (kind, period) do update set next_value = max(next_value, ?) + 1
     returning next_value - 1 as value`,
    [kind, period, start + 1, start],
  )
  const value: number = drawn.value
  return { value, number: documentNumber({ prefix, period, value }) }
}
