import { os } from '../kernel/procedures'

export const papersRouter = {
  preview: os.papers.preview.handler(() => {
    throw new Error('unwritten')
  }),
  printers: os.papers.printers.handler(() => {
    throw new Error('unwritten')
  }),
  print: os.papers.print.handler(() => {
    throw new Error('unwritten')
  }),
  savePdf: os.papers.savePdf.handler(() => {
    throw new Error('unwritten')
  }),
}
