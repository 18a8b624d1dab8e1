import type { Id } from '#shared/kernel/ids'

/** What the tab of buying shows, the first one where the address names none. */
export const buyingViews = ['orders', 'suggestions', 'suppliers', 'returns', 'idle'] as const
export type BuyingView = (typeof buyingViews)[number]

export function buyingPath(view: BuyingView, filter: Readonly<Record<string, string>> = {}): string {
  return `/stock?${new URLSearchParams({ tab: 'buying', view, ...filter })}`
}

export function supplierPath(id: Id): string {
  return `/stock/suppliers/${id}`
}

export function orderPath(id: Id): string {
  return `/stock/orders/${id}`
}

export function editOrderPath(id: Id): string {
  return `/stock/orders/${id}/edit`
}

export function receiveOrderPath(id: Id): string {
  return `/stock/orders/${id}/receive`
}

export function printOrderPath(id: Id): string {
  return `${orderPath(id)}/print`
}

type Wanted = {
  readonly supplier?: Id
  readonly part?: Id
  /** What the part is for. */
  readonly repair?: Id
  readonly request?: Id
}

/** The form of a new order; what is known of it stands in it already. */
export function newOrderPath(wanted: Wanted = {}): string {
  return withSearch('/stock/orders/new', wanted)
}

export function returnPath(id: Id): string {
  return `/stock/returns/${id}`
}

export function printReturnPath(id: Id): string {
  return `${returnPath(id)}/print`
}

/** The form that sends parts back. */
export function sendBackPath(
  known: { readonly supplier?: Id; readonly order?: Id; readonly part?: Id } = {},
): string {
  return withSearch('/stock/returns/new', known)
}

function withSearch(path: string, values: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(values).toString()
  return search === '' ? path : `${path}?${search}`
}
