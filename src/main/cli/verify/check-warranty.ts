import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { liveSerials } from '../../warranty/live-serials'
import type { Check } from './check'

/** What a policy says is what was written, version by version; a card rests upon it for years. */
export const policyCheck: Check = {
  name: 'warranty policies',
  run: async db => {
    const versions: readonly StoredVersion[] = await db.raw(selectVersions)
    return { checked: versions.length, faults: versions.flatMap(versionFaults) }
  },
}

type StoredVersion = {
  readonly id: string
  readonly name: string
  readonly version: number
  /** Its place among the versions of the policy. */
  readonly place: number
  readonly rules: string
  /** The rules of this version as the audit has them, whose entries are chained; null where it has none. */
  readonly audited: string | null
}

const selectVersions = `select versions.id, policies.name, versions.version, versions.rules,
    row_number() over (partition by versions.policy_id order by versions.version) as place,
    (select after -> '$.current.rules' from audit_log where entity = 'warranty_policy'
       and entity_id = versions.policy_id and after ->> '$.current.id' = versions.id order by seq limit 1) as audited
  from warranty_policy_versions as versions join warranty_policies as policies on policies.id = versions.policy_id`

function versionFaults({ name, version, place, rules, audited }: StoredVersion): readonly string[] {
  const said = `version ${version} of policy ${name}`
  if (place !== version) return [`${said} has no version before it`]
  if (audited === null) return [`${said} was never recorded`]
  const isSame = isDeepStrictEqual(parsed(rules), parsed(audited))
  return isSame ? [] : [`${said} has other rules than those that were recorded`]
}

/** Damaged rules can be anything but text that JSON reads. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

/** Each card belongs to one device, each living serial to one card, and all to the batch that brought them (rule D10). */
export const cardCheck: Check = {
  name: 'warranty cards',
  run: async db => {
    const row = await db('warranty_cards').count({ cards: '*' }).first()
    const found: string[] = []
    for (const { sql, says } of cardFaults) found.push(...(await faultsOf(db, sql)).map(says))
    return { checked: Number(row?.cards ?? 0), faults: found }
  },
}

type Found = { readonly number: string; readonly more: string }

type CardFault = { readonly sql: string; readonly says: (found: Found) => string }

const cardFaults: readonly CardFault[] = [
  {
    sql: `select serial_key as number, count(*) as more from warranty_cards
      where serial_key is not null and ${liveSerials} group by serial_key having count(*) > 1`,
    says: ({ number, more }) => `serial ${number} has ${more} cards that live`,
  },
  {
    // A device whose serial was corrected since is another matter: the verdict tells the difference (SERIAL_DIFFERS).
    sql: `select cards.number, coalesce(devices.serial_key, devices.imei, 'no serial') as more
      from warranty_cards as cards join devices on devices.id = cards.device_id
      where cards.serial_key is not null and cards.serial_key is not devices.serial_key
        and cards.serial_key is not devices.imei
        and not exists (select 1 from audit_log where entity_id = devices.id and action = 'devices.edit')`,
    says: ({ number, more }) => `card ${number} is bound to a device with ${more}`,
  },
  {
    sql: `select cards.number, '' as more from warranty_cards as cards
      join warranty_policy_versions as versions on versions.id = cards.policy_version_id
      where versions.policy_id <> cards.policy_id`,
    says: ({ number }) => `card ${number} has a version of another policy`,
  },
  {
    sql: `select batches.id as number, batches.count || ' cards and has ' || count(cards.seq) as more
      from warranty_batches as batches left join warranty_cards as cards on cards.batch_id = batches.id
      group by batches.id having count(cards.seq) <> batches.count`,
    says: ({ number, more }) => `batch ${number} says ${more}`,
  },
  {
    sql: `select heirs.number, cards.number as more from warranty_cards as heirs
      join warranty_cards as cards on cards.id = heirs.predecessor_id
      where cards.status <> 'replaced' or heirs.inherited is null`,
    says: ({ number, more }) => `card ${number} does not inherit from card ${more}`,
  },
  {
    sql: `select number, status as more from warranty_cards as cards where status = 'replaced'
      and not exists (select 1 from warranty_cards where predecessor_id = cards.id)`,
    says: ({ number }) => `card ${number} was replaced by none`,
  },
]

function faultsOf(db: Knex, sql: string): Promise<readonly Found[]> {
  return db.raw(sql)
}
