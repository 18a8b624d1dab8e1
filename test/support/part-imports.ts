import type { ImportProgress } from '../../src/shared/imports/model'
import { guessPartColumns } from '../../src/shared/stock/import-columns'
import { checkEnds, sendFile } from './imports'
import type { Client } from './test-app'

type CheckInput = Parameters<Client['imports']['checkParts']>[0]

/** Sends a file of parts and checks it with the columns that its own headings name, to the end. */
export async function checkParts(
  client: Client,
  content: string | Uint8Array,
  choices: Partial<CheckInput> = {},
): Promise<{ readonly id: string; readonly progress: ImportProgress }> {
  const id = await sendFile(client, 'parts.csv', content)
  const { rows } = await client.imports.preview({ id })
  const columns = guessPartColumns(rows[0] ?? [])
  await client.imports.checkParts({ id, columns, moneyUnit: 'rial', taken: 'update', ...choices })
  return { id, progress: await checkEnds(client, id) }
}

export async function importParts(
  client: Client,
  content: string | Uint8Array,
  choices: Partial<CheckInput> = {},
) {
  const { id, progress } = await checkParts(client, content, choices)
  const written = await client.imports.commitParts({
    id,
    commandId: crypto.randomUUID(),
    acceptRejects: true,
  })
  return { id, progress, written }
}

export async function partOf(client: Client, code: string) {
  const part = await client.stock.findPart({ code })
  if (!part) throw new Error(`no part ${code}`)
  return part
}
