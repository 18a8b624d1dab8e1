import {
  IconArchive,
  IconBriefcase,
  IconBuildingWarehouse,
  IconShieldQuestion,
  IconTrash,
  IconTruck,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { PlaceKind } from '#shared/stock/place'

const icons = {
  warehouse: IconBuildingWarehouse,
  bin: IconArchive,
  bag: IconBriefcase,
  van: IconTruck,
  quarantine: IconShieldQuestion,
  scrap: IconTrash,
  transit: IconTruckDelivery,
} as const satisfies Record<PlaceKind, unknown>

/** The sign of a kind of place, beside its name. */
export function PlaceKindIcon({ kind }: { readonly kind: PlaceKind }) {
  const Icon = icons[kind]
  return <Icon size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
}
