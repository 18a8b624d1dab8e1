import type { Knex } from 'knex'
import { lineOfCharge } from '#shared/coverage/charge-line'
import type { Visit } from '#shared/coverage/held'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { Fitted, VerdictInputs } from '#shared/warranty/verdict-model'
import { jsonRows } from '../db/dialect'
import { toVisits, visitRows } from '../warranty/card-visits'

/** A device as a verdict asks about it, with what was done to it before. */
export type DevicePast = {
  readonly id: Id
  readonly device: VerdictInputs['device']
  /** Lines of earlier repairs whose warranty started, those that end last first. */
  readonly fitted: readonly Fitted[]
  /** Earlier repairs that are over, oldest first. */
  readonly visits: readonly Visit[]
}

type Row = {
  readonly id: string
  readonly identity: DevicePast['device']['identity']
  readonly serial_key: string | null
  readonly imei: string | null
  readonly fitted: string
  readonly visits: string
}

const fitted = jsonRows(
  {
    chargeId: 'charge.id',
    kind: 'charge.kind',
    description: 'charge.description',
    repairId: 'visit.id',
    repairNumber: 'visit.number',
    startsOn: 'term.starts_on',
    endsOn: 'term.ends_on',
  },
  'term.ends_on desc, charge.seq',
)

/** A hand-over that was taken back started nothing (rule E2). */
const selectFitted = `select ${fitted} from repairs as visit
  join handovers as handover on handover.repair_id = visit.id
  left join handover_reversals as reversal on reversal.handover_id = handover.id
  join line_warranties as term on term.handover_id = handover.id
  join repair_charges as charge on charge.id = term.charge_id
  where visit.device_id = devices.id and reversal.id is null and term.ends_on >= ?`

const selectVisits = `select ${visitRows} from repairs as visit
  join repair_verdicts as judged on judged.seq = (select max(seq) from repair_verdicts where repair_id = visit.id)
  where visit.device_id = devices.id and visit.is_open = 0 and visit.ready_at is not null`

const selectPast = `select devices.id, devices.identity, devices.serial_key, devices.imei,
    (${selectFitted}) as fitted, (${selectVisits}) as visits
  from devices`

type Asked = {
  /** Lines whose warranty ended before this day are left out. */
  readonly endedFrom: Day
}

export async function findPastOf(
  db: Knex,
  deviceId: Id,
  { endedFrom }: Asked,
): Promise<DevicePast | undefined> {
  const [row]: Row[] = await db.raw(`${selectPast} where devices.id = ?`, [endedFrom, deviceId])
  return row && toPast(row)
}

/** Of the device that the shop knows by one of these keys, in either column: scanners do not say which they read. */
export async function findPastByKeys(
  db: Knex,
  [first, second = first]: readonly string[],
  { endedFrom }: Asked,
): Promise<DevicePast | undefined> {
  if (first === undefined || second === undefined) return undefined
  const [row]: Row[] = await db.raw(
    `${selectPast} where devices.seq in (select seq from devices where serial_key in (?, ?)
       union select seq from devices where imei in (?, ?) limit 1)`,
    [endedFrom, first, second, first, second],
  )
  return row && toPast(row)
}

type StoredFitted = Omit<Fitted, 'line'> & { readonly kind: Parameters<typeof lineOfCharge>[0] }

function toPast(row: Row): DevicePast {
  const lines: readonly StoredFitted[] = JSON.parse(row.fitted)
  return {
    id: row.id,
    device: { identity: row.identity, serialKey: row.serial_key, imei: row.imei },
    fitted: lines.map(({ kind, ...line }) => ({ ...line, line: lineOfCharge(kind) })),
    visits: toVisits(row.visits),
  }
}
