import type { z } from 'zod'
import { normalizeSerial } from '#shared/kernel/imei'
import { parsePhone } from '#shared/kernel/phone'
import { parseReceiptCode } from '#shared/repairs/receipt-code'
import type { searchContract } from '#shared/search/contract'
import { nextStep } from '#shared/search/next-step'
import { type NumberQuery, readNumber } from '#shared/search/query'
import { documentNumber } from '#shared/settings/document-number'
import { type Context, may } from '../kernel/context'
import { codeKey } from '../stock/code-key'
import { findScanned, type Scanned } from './scan-repository'

type Answer = z.infer<NonNullable<(typeof searchContract.scan)['~orpc']['outputSchema']>>

/**
 * What a scanned code opens: the repair of a receipt's code or number, else the device of a serial or IMEI, else the
 * customer of a phone, else the part of a barcode or number, else the place of a code, else the purchase order or the
 * return to a supplier of a number; nothing of a kind that the role may not view.
 */
export async function scanCode(context: Context, code: string): Promise<Answer> {
  const phone = parsePhone(code, context.shop.country)
  const number = readNumber(code)
  const found = await findScanned(context.db.reader, {
    receiptCode: parseReceiptCode(code) ?? null,
    number,
    identity: normalizeSerial(code) || null,
    phone: phone.ok ? phone.e164 : null,
    stockKey: may(context, 'stock.view') ? codeKey(code) || null : null,
    buyingNumber: may(context, 'purchasing.view') && number ? wholeNumber(number) : null,
  })
  return answer(context, found) ?? { kind: 'unknown' }
}

/** As it is stored: a shop may number without prefix and year. */
function wholeNumber({ ending, value }: NumberQuery): string {
  return ending || documentNumber({ prefix: '', period: '', value })
}

function answer(context: Context, found: readonly Scanned[]): Answer | undefined {
  for (const hit of found) {
    switch (hit.kind) {
      case 'receipt':
      case 'number':
        if (!may(context, 'repairs.view')) break
        return {
          kind: 'repair',
          repairId: hit.id,
          next: nextStep(hit.repairKind, context.actor.permissions),
          isReceipt: hit.kind === 'receipt',
        }
      case 'device':
        if (may(context, 'devices.view')) return { kind: 'device', deviceId: hit.id }
        break
      case 'customer':
        if (may(context, 'customers.view')) return { kind: 'customer', customerId: hit.id }
        break
      // Asked for only where the role may view them.
      case 'part':
        return { kind: 'part', partId: hit.id }
      case 'place':
        return { kind: 'place', placeId: hit.id }
      case 'order':
        return { kind: 'order', orderId: hit.id }
      case 'return':
        return { kind: 'return', returnId: hit.id }
    }
  }
  return undefined
}
