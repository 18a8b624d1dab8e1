import { cardColumns } from '#shared/warranty/import-columns'
import { saveTemplate } from '../../imports/save-template'
import { importTexts } from '../../imports/texts'
import { os } from '../../kernel/procedures'
import { checkCards } from './check-cards'
import { commitCards } from './commit-cards'

/** The part of `imports` that knows what a card is. */
export const cardImportHandlers = {
  checkCards: os.imports.checkCards.handler(async ({ context, input }) => {
    await checkCards(context, input)
    return {}
  }),
  commitCards: os.imports.commitCards.handler(({ context, input }) => commitCards(context, input)),
  saveCardTemplate: os.imports.saveCardTemplate.handler(({ context, input: { locale } }) =>
    saveTemplate(context, { locale, columns: cardColumns, name: importTexts(locale).templateFile }),
  ),
}
