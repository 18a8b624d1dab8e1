import type { Knex } from 'knex'
import type { Device } from '#shared/devices/model'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import type { PaperKind } from '#shared/papers/contract'
import type { Outcome } from '#shared/repairs/status'
import type { PaperSize } from '#shared/settings/model'

/** What the papers of a repair tell of it; lists of items are as they were stored, the type's name in every language. */
export type StoredPaperFacts = {
  readonly number: string
  readonly receiptCode: string
  readonly receivedAt: string
  readonly receivedBy: string
  readonly customer: { readonly name: string; readonly phone: string | null }
  readonly device: Pick<
    Device,
    'brand' | 'model' | 'serialNo' | 'imei' | 'identity' | 'identityReason' | 'color'
  >
  readonly typeNames: Readonly<Record<Locale, string>>
  readonly fault: string
  readonly condition: readonly string[]
  readonly conditionNote: string
  readonly accessories: readonly string[]
  readonly estimate: number | null
  readonly promisedOn: Day
  readonly outcome: Outcome | null
  readonly workDone: string
  readonly reworkOf: string | null
  readonly terms: { readonly version: number; readonly body: string } | null
}

const columns = [
  'repairs.number',
  'repairs.receipt_code',
  'repairs.received_at',
  'receivers.name as received_by',
  'customers.name as customer_name',
  'customers.phone as customer_phone',
  'devices.brand',
  'devices.model',
  'devices.serial_no',
  'devices.imei',
  'devices.identity',
  'devices.identity_reason',
  'devices.color',
  'device_types.names as type_names',
  'repairs.fault',
  'repairs.condition',
  'repairs.condition_note',
  'repairs.accessories',
  'repairs.estimate',
  'repairs.promised_on',
  'repairs.outcome',
  'repairs.work_done',
  'origins.number as rework_of',
  'terms_versions.version as terms_version',
  'terms_versions.body as terms_body',
] as const

export async function findPaperFacts(db: Knex, repairId: Id): Promise<StoredPaperFacts | undefined> {
  const row = await db('repairs')
    .join('customers', 'customers.id', 'repairs.customer_id')
    .join('devices', 'devices.id', 'repairs.device_id')
    .join('device_types', 'device_types.id', 'devices.type_id')
    .join('staff as receivers', 'receivers.id', 'repairs.received_by')
    .leftJoin('repairs as origins', 'origins.id', 'repairs.rework_of_id')
    .leftJoin('terms_versions', 'terms_versions.version', 'repairs.terms_version')
    .where('repairs.id', repairId)
    .first(columns)
  return (
    row && {
      number: row.number,
      receiptCode: row.receipt_code,
      receivedAt: row.received_at,
      receivedBy: row.received_by,
      customer: { name: row.customer_name, phone: row.customer_phone },
      device: {
        brand: row.brand,
        model: row.model,
        serialNo: row.serial_no,
        imei: row.imei,
        identity: row.identity,
        identityReason: row.identity_reason,
        color: row.color,
      },
      typeNames: JSON.parse(row.type_names),
      fault: row.fault,
      condition: JSON.parse(row.condition),
      conditionNote: row.condition_note,
      accessories: JSON.parse(row.accessories),
      estimate: row.estimate,
      promisedOn: row.promised_on,
      outcome: row.outcome,
      workDone: row.work_done,
      reworkOf: row.rework_of,
      terms: row.terms_version === null ? null : { version: row.terms_version, body: row.terms_body },
    }
  )
}

/** A copy that left the shop on paper or as a file. */
export type Print = {
  readonly id: Id
  readonly repairId: Id
  readonly kind: PaperKind
  /** The repair of an intake receipt, the hand-over of a delivery receipt: what its copies are counted by. */
  readonly documentId: Id
  readonly size: PaperSize
  readonly medium: 'printer' | 'pdf'
  readonly copyNo: number
  readonly at: string
  readonly staffId: Id
}

export async function findLastCopyNo(
  db: Knex,
  { documentId, kind }: Pick<Print, 'documentId' | 'kind'>,
): Promise<number> {
  const row = await db('paper_prints')
    .where({ document_id: documentId, kind })
    .max({ last: 'copy_no' })
    .first()
  return Number(row?.last ?? 0)
}

export async function insertPrint(db: Knex, print: Print): Promise<void> {
  await db('paper_prints').insert({
    id: print.id,
    repair_id: print.repairId,
    kind: print.kind,
    document_id: print.documentId,
    size: print.size,
    medium: print.medium,
    copy_no: print.copyNo,
    at: print.at,
    staff_id: print.staffId,
  })
}
