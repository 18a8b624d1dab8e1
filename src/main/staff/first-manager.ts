import type { z } from 'zod'
import type { firstManagerSchema, SignedIn } from '#shared/staff/model'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { createStaff } from './members'
import { isAnyoneHere } from './repository'
import { seedRoles } from './roles'

type FirstManager = Pick<z.infer<typeof firstManagerSchema>, 'name' | 'login'> & {
  readonly passwordHash: string
}

/** Spares a shop that is set up the work of a first start. */
export async function refuseSecondStart({ db }: Context): Promise<void> {
  if (await isAnyoneHere(db.reader)) refuse('ALREADY_SET_UP')
}

/**
 * Makes the five roles and the first person, an administrator, so that nothing the shop changes later can lock it
 * out. Refused with ALREADY_SET_UP once anyone exists, also when two start at the same moment.
 */
export async function createFirstManager(work: Work, manager: FirstManager): Promise<SignedIn> {
  if (await isAnyoneHere(work.trx)) refuse('ALREADY_SET_UP')
  const administrator = await seedRoles(work)
  return createStaff(work, { ...manager, roleId: administrator.id })
}
