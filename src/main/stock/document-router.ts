import type { Id } from '#shared/kernel/ids'
import type { StockDocument } from '#shared/stock/document'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { adjust } from './adjust'
import { arrive } from './arrive'
import { dispose } from './dispose'
import { readKardex } from './kardex'
import { listDocuments, readDocument } from './read-document'
import { receive } from './receive'
import { reverse } from './reverse'
import { scrap } from './scrap'
import { transfer } from './transfer'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Writes one document once and answers with the whole of it. */
function writing<Input extends object>(
  name: string,
  act: (work: Work, input: Input) => Promise<Id>,
): (call: Call<Input>) => Promise<StockDocument> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work =>
      readDocument(work, work.trx, await act(work, input)),
    )
}

export const documentHandlers = {
  kardex: os.stock.kardex.handler(({ context, input }) => readKardex(context, input)),
  documents: os.stock.documents.handler(({ context, input }) => listDocuments(context, input)),
  document: os.stock.document.handler(({ context, input }) =>
    readDocument(context, context.db.reader, input.id),
  ),
  receive: os.stock.receive.handler(writing('stock.receive', receive)),
  transfer: os.stock.transfer.handler(writing('stock.transfer', transfer)),
  arrive: os.stock.arrive.handler(writing('stock.arrive', arrive)),
  adjust: os.stock.adjust.handler(writing('stock.adjust', adjust)),
  scrap: os.stock.scrap.handler(writing('stock.scrap', scrap)),
  dispose: os.stock.dispose.handler(writing('stock.dispose', dispose)),
  reverse: os.stock.reverse.handler(writing('stock.reverse', reverse)),
}
