import { aPolicy, checkFile, sendFile } from './imports'
import { recordingPrinter } from './recording-printer'
import { type Client, openTestApp } from './test-app'

/** A shop with a policy, and what imports a text of cards for it. */
export async function openCardImports() {
  const printer = recordingPrinter()
  const t = await openTestApp({ printer })
  const policyId = await aPolicy(t.manager)
  const cards = () =>
    t.app.services.db
      .reader('warranty_cards')
      .orderBy('seq')
      .select(
        'number',
        'serial_no',
        'serial_key',
        'brand',
        'model',
        'status',
        'produced_on',
        'activated_on',
        'batch_id',
      )
  return {
    ...t,
    printer,
    policyId,
    cards,
    imported: (text: string) => importText(t.manager, { policyId, text }),
  }
}

type Text = { readonly policyId: string; readonly text: string; readonly acceptRejects?: boolean }

export async function importText(client: Client, { policyId, text, acceptRejects = true }: Text) {
  const id = await sendFile(client, 'cards.csv', text)
  const progress = await checkFile(client, { id, policyId })
  const written = await client.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects })
  return { id, progress, written }
}
