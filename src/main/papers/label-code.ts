import { toAsciiDigits } from '#shared/kernel/digits'
import { code128, qrCode } from './codes'

/** Two dots of a label printer of 203 dpi: narrower bars run into each other. */
const narrowestMm = 0.25

/** The white that a scanner needs beside the bars, in bars of the narrowest kind, both sides together. */
const quietModules = 20

export type LabelCode =
  | { readonly kind: 'bars'; readonly src: string; readonly widthMm: number }
  | { readonly kind: 'qr'; readonly src: string }

/**
 * The code of a label: bars where they fit into the width with three dots or two of a label printer each, a QR where
 * they do not, or where the code has letters that bars have no sign for. Digits of every script are those that scanners
 * type.
 */
export function labelCode(written: string, roomMm: number): LabelCode {
  const code = toAsciiDigits(written)
  if (!/^[\x20-\x7e]+$/.test(code)) return { kind: 'qr', src: qrCode(code).src }
  const { src, modules } = code128(code)
  const fitting = [0.375, narrowestMm].find(barMm => (modules + quietModules) * barMm <= roomMm)
  if (fitting === undefined) return { kind: 'qr', src: qrCode(code).src }
  return { kind: 'bars', src, widthMm: modules * fitting }
}
