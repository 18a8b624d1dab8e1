import type { Knex } from 'knex'
import type { Terms } from '#shared/settings/model'

type StoredTerms = Terms & { readonly createdBy: string }

export async function findSetting(db: Knex, key: string): Promise<unknown> {
  const row = await db('settings').where({ key }).first('value')
  return row && JSON.parse(row.value)
}

export async function writeSetting(db: Knex, key: string, value: unknown, at: string): Promise<void> {
  await db('settings')
    .insert({ key, value: JSON.stringify(value), updated_at: at })
    .onConflict('key')
    .merge(['value', 'updated_at'])
}

export async function findLatestTerms(db: Knex): Promise<Terms | undefined> {
  const row = await db('terms_versions')
    .orderBy('version', 'desc')
    .first('id', 'version', 'body', 'created_at')
  return row && { id: row.id, version: row.version, body: row.body, createdAt: row.created_at }
}

export async function insertTerms(db: Knex, terms: StoredTerms): Promise<void> {
  await db('terms_versions').insert({
    id: terms.id,
    version: terms.version,
    body: terms.body,
    created_at: terms.createdAt,
    created_by: terms.createdBy,
  })
}
