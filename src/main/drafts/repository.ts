import type { Knex } from 'knex'

type Draft = {
  readonly staffId: string
  readonly form: string
  readonly body: string
  readonly savedAt: string
}

export async function findDraft(
  db: Knex,
  staffId: string,
  form: string,
): Promise<Pick<Draft, 'body' | 'savedAt'> | undefined> {
  const row = await db('drafts').where({ staff_id: staffId, form }).first('body', 'saved_at')
  return row && { body: row.body, savedAt: row.saved_at }
}

export async function writeDraft(db: Knex, { staffId, form, body, savedAt }: Draft): Promise<void> {
  await db('drafts')
    .insert({ staff_id: staffId, form, body, saved_at: savedAt })
    .onConflict(['staff_id', 'form'])
    .merge(['body', 'saved_at'])
}

export async function deleteDraft(db: Knex, staffId: string, form: string): Promise<void> {
  await db('drafts').where({ staff_id: staffId, form }).delete()
}
