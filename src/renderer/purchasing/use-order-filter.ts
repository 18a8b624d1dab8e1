import { idSchema } from '#shared/kernel/ids'
import type { OrderFilter } from '#shared/purchasing/order'
import { type OrderState, orderStates } from '#shared/purchasing/order-state'
import { useAddressFilter } from './use-address-filter'

/** `open`: something of them is still to come. */
export const stateChoices = ['open', ...orderStates] as const
type StateChoice = (typeof stateChoices)[number]

const keys = ['state', 'supplierId', 'partId', 'repairId'] as const

type UseOrderFilter = Pick<ReturnType<typeof useAddressFilter<(typeof keys)[number]>>, 'change' | 'clear'> & {
  readonly filter: OrderFilter
  readonly state: StateChoice | null
  readonly isFiltered: boolean
}

/** The filter of the orders, kept in the address; what the address says wrongly is left out. */
export function useOrderFilter(): UseOrderFilter {
  const { values, change, clear } = useAddressFilter(keys)
  const state = stateChoices.find(known => known === values.state) ?? null
  const ids = {
    supplierId: idSchema.safeParse(values.supplierId).data,
    partId: idSchema.safeParse(values.partId).data,
    repairId: idSchema.safeParse(values.repairId).data,
  }
  const filter: OrderFilter = {
    states: statesOf(state),
    ...(ids.supplierId && { supplierId: ids.supplierId }),
    ...(ids.partId && { partId: ids.partId }),
    ...(ids.repairId && { repairId: ids.repairId }),
  }
  return {
    filter,
    state,
    change,
    clear,
    isFiltered: state !== null || Object.values(ids).some(id => id !== undefined),
  }
}

function statesOf(choice: StateChoice | null): OrderState[] {
  if (choice === null) return []
  return choice === 'open' ? ['ordered', 'part_received'] : [choice]
}
