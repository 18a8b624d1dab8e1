import { os } from '../kernel/procedures'
import { documentHandlers } from './document-router'
import { partExportHandlers } from './import/export-router'
import { partHandlers } from './part-router'
import { photoHandlers } from './photo-router'

export const stockRouter = os.stock.router({
  ...partHandlers,
  ...documentHandlers,
  ...partExportHandlers,
  ...photoHandlers,
})
