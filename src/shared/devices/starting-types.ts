import { computingTypes } from './starting-computing'
import { handheldTypes } from './starting-handheld'
import { householdTypes } from './starting-household'
import type { StartingType } from './starting-type'

/** In the order in which they are offered. */
export const startingTypes: readonly StartingType[] = [...handheldTypes, ...computingTypes, ...householdTypes]
