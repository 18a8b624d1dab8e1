import { refuse } from '../kernel/refuse'
import type { PrintAnswer } from './printer'

/** Refuses with PRINTER_UNKNOWN or PRINT_FAILED what the system did not take. */
export function refuseUnprinted(answer: PrintAnswer, printer: string): void {
  if (answer.ok) return
  if (answer.reason === 'unknown_printer')
    refuse('PRINTER_UNKNOWN', { field: 'printer', values: { printer } })
  refuse('PRINT_FAILED', { values: { detail: answer.detail } })
}
