import { noPrinter, type PaperPrinter } from '../papers/printer'

export function createElectronPrinter(): PaperPrinter {
  return noPrinter
}
