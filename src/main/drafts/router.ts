import { os } from '../kernel/procedures'
import { inTransaction } from '../kernel/transaction'
import { deleteDraft, findDraft, writeDraft } from './repository'

// Drafts are a person's own unfinished typing: not audited, and nobody else can read them.
export const draftsRouter = {
  load: os.drafts.load.handler(async ({ context, input }) => {
    const draft = await findDraft(context.db.reader, context.actor.id, input.form)
    return draft ?? null
  }),
  save: os.drafts.save.handler(async ({ context, input }) => {
    await inTransaction(context, work =>
      writeDraft(work.trx, { staffId: work.actor.id, form: input.form, body: input.body, savedAt: work.now }),
    )
    return {}
  }),
  discard: os.drafts.discard.handler(async ({ context, input }) => {
    await inTransaction(context, work => deleteDraft(work.trx, work.actor.id, input.form))
    return {}
  }),
}
