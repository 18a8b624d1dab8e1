import { os } from '../kernel/procedures'
import { refuse } from '../kernel/refuse'
import { previewFile } from './preview'
import { saveRejects } from './save-rejects'

export const importsRouter = {
  begin: os.imports.begin.handler(({ context, input }) => ({ id: context.imports.begin(context, input).id })),
  append: os.imports.append.handler(({ context, input: { id, index, chunk } }) => {
    const { file } = context.imports.find(context, id)
    return file.append(index, Buffer.from(chunk, 'base64')) ? {} : refuse('IMPORT_CHANGED')
  }),
  preview: os.imports.preview.handler(({ context, input }) => previewFile(context, input)),
  progress: os.imports.progress.handler(({ context, input }) =>
    context.imports.find(context, input.id).progress(),
  ),
  cancel: os.imports.cancel.handler(({ context, input }) => {
    context.imports.cancel(context, input.id)
    return {}
  }),
  saveRejects: os.imports.saveRejects.handler(({ context, input }) => saveRejects(context, input)),
}
