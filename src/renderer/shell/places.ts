import {
  IconAddressBook,
  IconClipboardList,
  IconDevices,
  IconLayoutKanban,
  IconListDetails,
  IconPackage,
  IconPlus,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '#shared/staff/permissions'

/** The entries of the navigation rail, in the order of a day's work; each stands only for roles that may enter. */
export const places = [
  { path: '/check-in', text: 'shell.checkIn', icon: IconPlus, permission: 'repairs.check_in', keys: 'F2' },
  {
    path: '/queue',
    text: 'shell.queue',
    icon: IconClipboardList,
    permission: 'repairs.work',
    keys: undefined,
  },
  {
    path: '/board',
    text: 'shell.board',
    icon: IconLayoutKanban,
    permission: 'repairs.view',
    keys: undefined,
  },
  {
    path: '/repairs',
    text: 'shell.repairs',
    icon: IconListDetails,
    permission: 'repairs.view',
    keys: undefined,
  },
  {
    path: '/customers',
    text: 'shell.customers',
    icon: IconAddressBook,
    permission: 'customers.view',
    keys: undefined,
  },
  {
    path: '/warranty',
    text: 'shell.warranty',
    icon: IconShieldCheck,
    permission: 'warranty.view',
    keys: undefined,
  },
  {
    path: '/stock',
    text: 'shell.stock',
    icon: IconPackage,
    permission: 'stock.view',
    keys: undefined,
  },
  {
    path: '/catalogue',
    text: 'shell.catalogue',
    icon: IconDevices,
    permission: 'catalogue.edit',
    keys: undefined,
    under: '/settings',
  },
  {
    path: '/staff',
    text: 'shell.staff',
    icon: IconUsers,
    permission: 'staff.manage',
    keys: undefined,
    under: '/settings',
  },
  {
    path: '/settings',
    text: 'shell.settings',
    icon: IconSettings,
    permission: 'settings.edit',
    keys: undefined,
  },
] as const satisfies readonly {
  readonly path: string
  readonly text: string
  readonly icon: unknown
  readonly permission: Permission
  readonly keys: string | undefined
  /** The place that leads here; the rail has an entry of its own only for who may not enter that one. */
  readonly under?: string
}[]

export type Place = (typeof places)[number]

/** The entries of the rail for these permissions, at most eight: more is no longer seen at a glance. */
export function railPlaces(may: (permission: Permission) => boolean): readonly Place[] {
  const entered = places.filter(place => may(place.permission))
  return entered.filter(place => !entered.some(other => isUnder(place, other)))
}

/** Whether the address lies in the place, or in one that it leads to. */
export function isWithin(place: Place, address: string): boolean {
  return places.some(
    each =>
      (each === place || isUnder(each, place)) &&
      (address === each.path || address.startsWith(`${each.path}/`)),
  )
}

function isUnder(place: Place, other: Place): boolean {
  return 'under' in place && place.under === other.path
}

/** The places that a place leads to itself. */
export function placesUnder(path: Place['path']): readonly Place[] {
  return places.filter(place => 'under' in place && place.under === path)
}

/** Where a person lands after signing in: the first place of the role's day. */
export function homeOf(permissions: readonly Permission[]): string {
  if (permissions.includes('repairs.check_in')) return '/board'
  return places.find(place => permissions.includes(place.permission))?.path ?? '/board'
}
