import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findAllStaff } from './repository'

/**
 * Makes a change and looks, before its commit, at who may still manage staff: refused with LAST_MANAGER
 * where nobody active is left, and with OWN_ACCOUNT where the acting person loses it. Looking at the result covers every
 * way there, also two people who take it from each other at the same moment.
 */
export async function keepingManagers(work: Work, change: () => Promise<void>): Promise<void> {
  const before = await managers(work)
  await change()
  const after = await managers(work)
  if (after.length === 0) refuse('LAST_MANAGER')
  if (before.includes(work.actor.id) && !after.includes(work.actor.id)) refuse('OWN_ACCOUNT')
}

async function managers(work: Work): Promise<string[]> {
  const staff = await findAllStaff(work.trx)
  return staff
    .filter(person => person.isActive && person.permissions.includes('staff.manage'))
    .map(person => person.id)
}
