import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { StatusKind } from '#shared/repairs/status'
import type { NumberQuery } from '#shared/search/query'

/** What a code may be; null where its form rules it out. */
export type ScannedCode = {
  readonly receiptCode: string | null
  readonly number: NumberQuery | null
  readonly identity: string | null
  readonly phone: string | null
  /** Of a part's number or barcode, or of a place of the stock. */
  readonly stockKey: string | null
  /** Of an order or a return: its number in whole. */
  readonly buyingNumber: string | null
}

export type Scanned =
  | { readonly kind: 'receipt' | 'number'; readonly id: Id; readonly repairKind: StatusKind }
  | {
      readonly kind: 'device' | 'customer' | 'part' | 'place' | 'order' | 'return'
      readonly id: Id
    }

type Row = { readonly kind: Scanned['kind']; readonly id: string; readonly repair_kind: StatusKind | null }

/** Everything that has this code, in the order in which it counts; one statement over unique indexes. */
export async function findScanned(db: Knex, code: ScannedCode): Promise<readonly Scanned[]> {
  const { receiptCode, number, identity, phone, stockKey, buyingNumber } = code
  // A prefix is written in either case, and nearly always typed in the smaller one.
  const numbers = [buyingNumber, buyingNumber?.toUpperCase() ?? null]
  const rows: Row[] = await db.raw(
    `select 1 as place, 'receipt' as kind, id, kind as repair_kind, seq from repairs where receipt_code = ?
     union all select 2, 'number', id, kind, seq from repairs where number_value = ? and number like '%' || ?
     union all select 3, 'device', id, null, seq from devices where imei = ?
     union all select 4, 'device', id, null, seq from devices where serial_key = ?
     union all select 5, 'customer', id, null, seq from customers where phone = ?
     union all select 6, 'customer', id, null, seq from customers where second_phone = ?
     union all select 7, 'part', parts.id, null, parts.seq from part_barcodes
       join parts on parts.id = part_barcodes.part_id where code_key = ?
     union all select 8, 'part', id, null, seq from parts where number_key = ?
     union all select 9, 'place', id, null, seq from stock_places where code_key = ?
     union all select 10, 'order', id, null, seq from purchase_orders where number in (?, ?)
     union all select 11, 'return', id, null, seq from supplier_returns where number in (?, ?)
     order by place, seq desc limit 10`,
    [
      receiptCode,
      number?.value ?? null,
      number?.ending ?? '',
      identity,
      identity,
      phone,
      phone,
      stockKey,
      stockKey,
      stockKey,
      ...numbers,
      ...numbers,
    ],
  )
  return rows.map(toScanned)
}

function toScanned({ kind, id, repair_kind }: Row): Scanned {
  if (kind !== 'receipt' && kind !== 'number') return { kind, id }
  if (repair_kind === null) throw new Error('a repair without a status')
  return { kind, id, repairKind: repair_kind }
}
