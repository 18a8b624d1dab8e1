import type { Id } from '#shared/kernel/ids'
import type { SupplierReturn } from '#shared/purchasing/supplier-return'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { creditReturn, takeReturn } from './end-return'
import { listReturns, readReturn } from './read-return'
import { sendBack } from './send-back'
import { takeBackEnd, takeBackReturn } from './take-back-return'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Acts once and answers with the whole return, whose id the act gives, as it then stands. */
function onReturn<Input extends object>(
  name: string,
  act: (work: Work, input: Input) => Promise<Id>,
): (call: Call<Input>) => Promise<SupplierReturn> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work =>
      readReturn(work, work.trx, await act(work, input)),
    )
}

/** An act on the return that its input names. */
function onNamed<Input extends { readonly returnId: Id }>(
  name: string,
  act: (work: Work, input: Input) => Promise<void>,
): (call: Call<Input>) => Promise<SupplierReturn> {
  return onReturn<Input>(name, async (work, input) => {
    await act(work, input)
    return input.returnId
  })
}

export const returnHandlers = {
  returns: os.purchasing.returns.handler(({ context, input }) => listReturns(context, input)),
  return: os.purchasing.return.handler(({ context, input }) =>
    readReturn(context, context.db.reader, input.id),
  ),
  sendBack: os.purchasing.sendBack.handler(onReturn('purchasing.sendBack', sendBack)),
  takeReturn: os.purchasing.takeReturn.handler(onNamed('purchasing.takeReturn', takeReturn)),
  creditReturn: os.purchasing.creditReturn.handler(onNamed('purchasing.creditReturn', creditReturn)),
  takeBackReturn: os.purchasing.takeBackReturn.handler(onNamed('purchasing.takeBackReturn', takeBackReturn)),
  takeBackEnd: os.purchasing.takeBackEnd.handler(onReturn('purchasing.takeBackEnd', takeBackEnd)),
}
