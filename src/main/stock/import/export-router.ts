import { os } from '../../kernel/procedures'
import { exportParts } from './export-parts'

export const partExportHandlers = {
  exportParts: os.stock.exportParts.handler(({ context, input }) => exportParts(context, input)),
}
