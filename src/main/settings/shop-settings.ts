import type { Knex } from 'knex'
import {
  defaultShopSettings,
  type SeenShopSettings,
  type ShopSettings,
  type Terms,
} from '#shared/settings/model'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import type { Events } from '../kernel/events'
import { refuseUnseen, withVersion } from '../kernel/seen-version'
import { findLatestTerms, findSetting, insertTerms, writeSetting } from './repository'

const key = 'shop'

/** Reads the shop's settings once and again after each change; every call of the program needs them. */
export function createShopSettings(reader: Knex, events: Events): () => Promise<ShopSettings> {
  let known: Promise<ShopSettings> | undefined
  events.onAnnounce(topics => {
    if (topics.includes('settings')) known = undefined
  })
  return () => {
    known ??= readShopSettings(reader).catch(error => {
      known = undefined
      throw error
    })
    return known
  }
}

async function readShopSettings(db: Knex): Promise<ShopSettings> {
  // Written by saveShopSettings alone, from input of this schema; a setting added since takes its default.
  const stored = (await findSetting(db, key)) as Partial<ShopSettings> | undefined
  const numbering = { ...defaultShopSettings.numbering, ...stored?.numbering }
  return { ...defaultShopSettings, ...stored, numbering }
}

/** Saves settings that are as the person saw them; refused with CHANGED_MEANWHILE where they are not. */
export async function changeShopSettings(
  work: Work,
  { version, ...settings }: SeenShopSettings,
): Promise<SeenShopSettings> {
  const before = await readShopSettings(work.trx)
  refuseUnseen(before, version)
  return withVersion(await writeShopSettings(work, settings, before))
}

/** Saves all settings of the shop within a transaction of the caller, whatever they were before. */
export async function saveShopSettings(work: Work, settings: ShopSettings): Promise<ShopSettings> {
  return writeShopSettings(work, settings, await readShopSettings(work.trx))
}

async function writeShopSettings(
  work: Work,
  settings: ShopSettings,
  before: ShopSettings,
): Promise<ShopSettings> {
  await writeSetting(work.trx, key, settings, work.now)
  await record(work, {
    action: 'settings.saveShop',
    entity: 'settings',
    entityId: key,
    before,
    after: settings,
  })
  return settings
}

/** Writes the next version of the terms; earlier versions stay for the repairs that were signed with them (rule C4). */
export async function saveTerms(work: Work, body: string): Promise<Terms> {
  const latest = await findLatestTerms(work.trx)
  if (latest?.body === body) return latest
  const terms = { id: work.newId(), version: (latest?.version ?? 0) + 1, body, createdAt: work.now }
  await insertTerms(work.trx, { ...terms, createdBy: work.actor.id })
  await record(work, { action: 'settings.saveTerms', entity: 'terms', entityId: terms.id, after: terms })
  return terms
}
