import type { items } from '../i18n/en/items'
import type { DeviceType } from './model'

type Item = keyof typeof items

/** A type that a new shop starts with; its items are keys, whose words are the `items` of i18n. */
export type StartingType = Pick<DeviceType, 'names' | 'hasImei'> & {
  readonly key: string
  readonly conditions: readonly Item[]
  readonly accessories: readonly Item[]
  readonly checklist: readonly Item[]
}

export const bodyConditions: readonly Item[] = ['no_damage', 'body_scratched', 'body_dented', 'body_cracked']
export const historyConditions: readonly Item[] = ['opened_before', 'does_not_turn_on']
export const screenConditions: readonly Item[] = [
  'no_damage',
  'screen_cracked',
  'screen_scratched',
  'screen_spots',
]
/** Of what shows pictures and stands or hangs. */
export const displayConditions: readonly Item[] = [
  ...screenConditions,
  'body_scratched',
  'body_cracked',
  'port_damaged',
  'cord_damaged',
]
export const paperAccessories: readonly Item[] = ['box', 'warranty_card']
export const wirelessChecks: readonly Item[] = ['wifi', 'bluetooth']
