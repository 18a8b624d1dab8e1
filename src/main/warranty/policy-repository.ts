import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { foldText } from '#shared/kernel/text'
import type { Policy, PolicyVersion } from '#shared/warranty/policy'

type VersionRow = {
  readonly version_id: string
  readonly version_no: number
  readonly rules: string
  readonly created_at: string
  readonly staff_name: string
}

type Row = VersionRow & {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly manufacturer_id: string | null
  readonly manufacturer_name: string | null
  readonly is_active: number
  readonly cards: number
  readonly version: number
}

const versionColumns = `versions.id as version_id, versions.version as version_no, versions.rules,
  versions.created_at, staff.name as staff_name`

// Cards are counted by their batches: a policy may have a million.
const selectPolicies = `select policies.id, policies.name, policies.scope, policies.manufacturer_id,
    manufacturers.name as manufacturer_name, policies.is_active, policies.version, ${versionColumns},
    (select coalesce(sum(count), 0) from warranty_batches where policy_id = policies.id)
      + (select count(*) from warranty_cards where policy_id = policies.id and batch_id is null) as cards
  from warranty_policies as policies
  join warranty_policy_versions as versions on versions.policy_id = policies.id and versions.version =
    (select max(version) from warranty_policy_versions where policy_id = policies.id)
  join staff on staff.id = versions.created_by
  left join manufacturers on manufacturers.id = policies.manufacturer_id`

/** With their present versions, those in use first, then by name. */
export async function findPolicies(db: Knex): Promise<Policy[]> {
  const rows: Row[] = await db.raw(`${selectPolicies} order by policies.is_active desc, policies.name_key`)
  return rows.map(toPolicy)
}

export async function findPolicy(db: Knex, id: Id): Promise<Policy | undefined> {
  const [row]: Row[] = await db.raw(`${selectPolicies} where policies.id = ?`, [id])
  return row && toPolicy(row)
}

/** Whose name reads the same in any spelling. */
export async function findPolicyIdByName(db: Knex, name: string): Promise<Id | undefined> {
  const row = await db('warranty_policies')
    .where({ name_key: foldText(name) })
    .first('id')
  return row?.id
}

export async function hasPolicies(db: Knex): Promise<boolean> {
  return (await db('warranty_policies').first('id')) !== undefined
}

/** Whether the shop knows the type of device that a policy is offered for. */
export async function hasDeviceType(db: Knex, typeId: Id): Promise<boolean> {
  return (await db('device_types').where({ id: typeId }).first('id')) !== undefined
}

/** Newest first. */
export async function findPolicyVersions(db: Knex, policyId: Id): Promise<PolicyVersion[]> {
  const rows: VersionRow[] = await db.raw(
    `select ${versionColumns} from warranty_policy_versions as versions
     join staff on staff.id = versions.created_by
     where versions.policy_id = ? order by versions.version desc`,
    [policyId],
  )
  return rows.map(toVersion)
}

export async function insertPolicy(trx: Knex, policy: Policy): Promise<void> {
  await trx('warranty_policies').insert({ id: policy.id, ...toColumns(policy) })
}

export async function updatePolicy(trx: Knex, policy: Policy): Promise<void> {
  await trx('warranty_policies').where({ id: policy.id }).update(toColumns(policy))
}

type NewVersion = Omit<PolicyVersion, 'staffName'> & { readonly policyId: Id; readonly staffId: Id }

export async function insertPolicyVersion(trx: Knex, version: NewVersion): Promise<void> {
  await trx('warranty_policy_versions').insert({
    id: version.id,
    policy_id: version.policyId,
    version: version.version,
    rules: JSON.stringify(version.rules),
    created_at: version.createdAt,
    created_by: version.staffId,
  })
}

function toColumns({ name, scope, manufacturer, isActive, version }: Policy) {
  return {
    name,
    name_key: foldText(name),
    scope: JSON.stringify(scope),
    manufacturer_id: manufacturer?.id ?? null,
    is_active: Number(isActive),
    version,
  }
}

function toPolicy(row: Row): Policy {
  return {
    id: row.id,
    name: row.name,
    // Written by toColumns alone, from input of the contract's schema.
    scope: JSON.parse(row.scope),
    manufacturer:
      row.manufacturer_id === null ? null : { id: row.manufacturer_id, name: row.manufacturer_name ?? '' },
    isActive: row.is_active === 1,
    current: toVersion(row),
    cards: row.cards,
    version: row.version,
  }
}

function toVersion(row: VersionRow): PolicyVersion {
  return {
    id: row.version_id,
    version: row.version_no,
    rules: JSON.parse(row.rules),
    createdAt: row.created_at,
    staffName: row.staff_name,
  }
}
