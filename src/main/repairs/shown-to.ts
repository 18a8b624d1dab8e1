import type { RepairRow } from '#shared/repairs/model'
import { type Context, may } from '../kernel/context'

/** A repair as this person may see it: how to reach the customer is told only to who may see customers (rule M3). */
export function shownTo<Row extends Pick<RepairRow, 'customer'>>(context: Context, row: Row): Row {
  if (may(context, 'customers.view')) return row
  return { ...row, customer: { ...row.customer, phone: null } }
}
