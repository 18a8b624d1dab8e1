import { os } from '../kernel/procedures'
import { previewPaper, printPaper, savePaperAsPdf } from './issue-paper'

export const papersRouter = {
  preview: os.papers.preview.handler(({ context, input }) => previewPaper(context, input)),
  printers: os.papers.printers.handler(async ({ context }) => [...(await context.printer.printers())]),
  print: os.papers.print.handler(({ context, input }) => printPaper(context, input)),
  savePdf: os.papers.savePdf.handler(({ context, input }) => savePaperAsPdf(context, input)),
}
