import { os } from '../kernel/procedures'
import { previewCards, printCards, saveCardsAsPdf } from './issue-cards'
import { previewCount, printCount, saveCountAsPdf } from './issue-count'
import { previewLabels, printLabels, saveLabelsAsPdf } from './issue-labels'
import { previewOrder, printOrder, saveOrderAsPdf } from './issue-order'
import { previewPaper, printPaper, savePaperAsPdf } from './issue-paper'
import { previewPickList, printPickList, savePickListAsPdf } from './issue-pick-list'
import { previewReturn, printReturn, saveReturnAsPdf } from './issue-return'
import { previewStatement, printStatement, saveStatementAsPdf } from './issue-statement'

export const papersRouter = {
  preview: os.papers.preview.handler(({ context, input }) => previewPaper(context, input)),
  previewCards: os.papers.previewCards.handler(({ context, input }) => previewCards(context, input)),
  printCards: os.papers.printCards.handler(({ context, input }) => printCards(context, input)),
  saveCardsPdf: os.papers.saveCardsPdf.handler(({ context, input }) => saveCardsAsPdf(context, input)),
  previewLabels: os.papers.previewLabels.handler(({ context, input }) => previewLabels(context, input)),
  printLabels: os.papers.printLabels.handler(({ context, input }) => printLabels(context, input)),
  saveLabelsPdf: os.papers.saveLabelsPdf.handler(({ context, input }) => saveLabelsAsPdf(context, input)),
  previewStatement: os.papers.previewStatement.handler(({ context, input }) =>
    previewStatement(context, input),
  ),
  printStatement: os.papers.printStatement.handler(({ context, input }) => printStatement(context, input)),
  saveStatementPdf: os.papers.saveStatementPdf.handler(({ context, input }) =>
    saveStatementAsPdf(context, input),
  ),
  previewCount: os.papers.previewCount.handler(({ context, input }) => previewCount(context, input)),
  printCount: os.papers.printCount.handler(({ context, input }) => printCount(context, input)),
  saveCountPdf: os.papers.saveCountPdf.handler(({ context, input }) => saveCountAsPdf(context, input)),
  previewOrder: os.papers.previewOrder.handler(({ context, input }) => previewOrder(context, input)),
  printOrder: os.papers.printOrder.handler(({ context, input }) => printOrder(context, input)),
  saveOrderPdf: os.papers.saveOrderPdf.handler(({ context, input }) => saveOrderAsPdf(context, input)),
  previewPickList: os.papers.previewPickList.handler(({ context, input }) => previewPickList(context, input)),
  printPickList: os.papers.printPickList.handler(({ context, input }) => printPickList(context, input)),
  savePickListPdf: os.papers.savePickListPdf.handler(({ context, input }) =>
    savePickListAsPdf(context, input),
  ),
  previewReturn: os.papers.previewReturn.handler(({ context, input }) => previewReturn(context, input)),
  printReturn: os.papers.printReturn.handler(({ context, input }) => printReturn(context, input)),
  saveReturnPdf: os.papers.saveReturnPdf.handler(({ context, input }) => saveReturnAsPdf(context, input)),
  printers: os.papers.printers.handler(async ({ context }) => [...(await context.printer.printers())]),
  print: os.papers.print.handler(({ context, input }) => printPaper(context, input)),
  savePdf: os.papers.savePdf.handler(({ context, input }) => savePaperAsPdf(context, input)),
}
