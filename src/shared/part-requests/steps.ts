/** What of a request stands where; together they are always what was asked for, in steps of the part's unit. */
export type Counts = {
  readonly waiting: number
  readonly reserved: number
  readonly issued: number
  readonly used: number
  readonly withdrawn: number
}
export type Stand = keyof Counts

export type Step = { readonly from: Stand; readonly to: Stand; readonly quantity: number }

/** Takes a quantity of a request one step on or back (rule H5); throws RangeError where there is not as much. */
export function stepped<Request extends Counts>(request: Request, { from, to, quantity }: Step): Request {
  if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > request[from]) {
    throw new RangeError(`${quantity} of a request, of which ${request[from]} are ${from}`)
  }
  if (from === to) return request
  return { ...request, [from]: request[from] - quantity, [to]: request[to] + quantity }
}
