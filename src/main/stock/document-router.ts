import { os } from '../kernel/procedures'

export const documentHandlers = {
  kardex: os.stock.kardex.handler(() => {
    throw new Error('unwritten')
  }),
  documents: os.stock.documents.handler(() => {
    throw new Error('unwritten')
  }),
  document: os.stock.document.handler(() => {
    throw new Error('unwritten')
  }),
  receive: os.stock.receive.handler(() => {
    throw new Error('unwritten')
  }),
  transfer: os.stock.transfer.handler(() => {
    throw new Error('unwritten')
  }),
  arrive: os.stock.arrive.handler(() => {
    throw new Error('unwritten')
  }),
  adjust: os.stock.adjust.handler(() => {
    throw new Error('unwritten')
  }),
  scrap: os.stock.scrap.handler(() => {
    throw new Error('unwritten')
  }),
  dispose: os.stock.dispose.handler(() => {
    throw new Error('unwritten')
  }),
  reverse: os.stock.reverse.handler(() => {
    throw new Error('unwritten')
  }),
}
