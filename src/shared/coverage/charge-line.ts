import type { Charge } from '../billing/model'
import type { LineKind } from '../warranty/line-kind'

/** The kind of line that a warranty knows a charge as (rule D7): work of any kind is labour. */
export function lineOfCharge(kind: Exclude<Charge['kind'], 'discount'>): LineKind {
  switch (kind) {
    case 'part':
    case 'travel':
      return kind
    case 'labour':
    case 'other':
      return 'labour'
  }
}
