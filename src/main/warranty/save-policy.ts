import { isDeepStrictEqual } from 'node:util'
import { exclusionKinds, type Policy, type PolicyEdit, type PolicyRules } from '#shared/warranty/policy'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findManufacturer } from './manufacturer-repository'
import {
  findPolicy,
  findPolicyIdByName,
  hasDeviceType,
  insertPolicy,
  insertPolicyVersion,
  updatePolicy,
} from './policy-repository'

type Edit = Omit<PolicyEdit, 'commandId'>

/**
 * Writes a policy or changes one that is as the person saw it. Changed rules become its next version, which counts for
 * cards from now on: those that are out keep theirs. Refused with NOT_FOUND, CHANGED_MEANWHILE, POLICY_NAME_TAKEN,
 * POLICY_COVERS_NOTHING.
 */
export async function savePolicy(work: Work, { id, version, rules, ...edit }: Edit): Promise<Policy> {
  const before = id === undefined ? undefined : ((await findPolicy(work.trx, id)) ?? refuse('NOT_FOUND'))
  if ((before?.version ?? 0) !== version) refuse('CHANGED_MEANWHILE')
  await refuseTakenName(work, edit.name, before)
  const next = inOrder(rules)
  refuseNothingCovered(next)
  const facts = await policyFacts(work, edit, before)
  const current =
    before && isDeepStrictEqual(before.current.rules, next) ? before.current : newVersion(work, next, before)
  const after: Policy = {
    id: before?.id ?? work.newId(),
    ...facts,
    current,
    cards: before?.cards ?? 0,
    version: version + 1,
  }
  await (before ? updatePolicy(work.trx, after) : insertPolicy(work.trx, after))
  if (current !== before?.current) {
    await insertPolicyVersion(work.trx, { ...current, policyId: after.id, staffId: work.actor.id })
  }
  await record(work, {
    action: 'warranty.savePolicy',
    entity: 'warranty_policy',
    entityId: after.id,
    ...(before && { before: audited(before) }),
    after: audited(after),
  })
  return after
}

async function refuseTakenName(work: Work, name: string, before: Policy | undefined): Promise<void> {
  const namesake = await findPolicyIdByName(work.trx, name)
  if (namesake !== undefined && namesake !== before?.id) refuse('POLICY_NAME_TAKEN', { field: 'name' })
}

function refuseNothingCovered({ months }: PolicyRules): void {
  if (Math.max(months.part, months.labour, months.travel) === 0) {
    refuse('POLICY_COVERS_NOTHING', { field: 'rules.months.part' })
  }
}

/** The same set of exclusions is the same rule, in whatever order it was ticked. */
function inOrder(rules: PolicyRules): PolicyRules {
  return { ...rules, exclusions: exclusionKinds.filter(kind => rules.exclusions.includes(kind)) }
}

type Facts = Pick<Policy, 'name' | 'scope' | 'manufacturer' | 'isActive'>

async function policyFacts(
  work: Work,
  { name, scope, manufacturerId, isActive }: Omit<Edit, 'id' | 'version' | 'rules'>,
  before: Policy | undefined,
): Promise<Facts> {
  const { typeId } = scope
  if (typeId !== null && typeId !== before?.scope.typeId && !(await hasDeviceType(work.trx, typeId))) {
    refuse('NOT_FOUND', { field: 'scope.typeId' })
  }
  if (manufacturerId === null) return { name, scope, manufacturer: null, isActive }
  const manufacturer =
    (await findManufacturer(work.trx, manufacturerId)) ?? refuse('NOT_FOUND', { field: 'manufacturerId' })
  return { name, scope, manufacturer: { id: manufacturer.id, name: manufacturer.name }, isActive }
}

function newVersion(work: Work, rules: PolicyRules, before: Policy | undefined): Policy['current'] {
  return {
    id: work.newId(),
    version: (before?.current.version ?? 0) + 1,
    rules,
    createdAt: work.now,
    staffName: work.actor.name,
  }
}

/** How many cards it has is no fact of a policy. */
function audited({ cards: _, ...facts }: Policy): Omit<Policy, 'cards'> {
  return facts
}
