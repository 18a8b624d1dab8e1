import { partColumns } from '#shared/stock/import-columns'
import { saveTemplate } from '../../imports/save-template'
import { importTexts } from '../../imports/texts'
import { os } from '../../kernel/procedures'
import { checkParts } from './check-parts'
import { commitParts } from './commit-parts'

/** The part of `imports` that knows what a spare part is. */
export const partImportHandlers = {
  checkParts: os.imports.checkParts.handler(async ({ context, input }) => {
    await checkParts(context, input)
    return {}
  }),
  commitParts: os.imports.commitParts.handler(({ context, input }) => commitParts(context, input)),
  savePartTemplate: os.imports.savePartTemplate.handler(({ context, input: { locale } }) =>
    saveTemplate(context, { locale, columns: partColumns, name: importTexts(locale).partTemplateFile }),
  ),
}
