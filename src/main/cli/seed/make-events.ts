import { addDays } from '#shared/kernel/day'
import { iso, type MadeRepair, statusId } from './made-repair'
import { type MadeLine, type MadePayment, makeLines, totalsOf } from './make-account'
import type { Making } from './make-owner'
import type { Step } from './timeline'

/** Writes what happened to a repair into its history and account, in the order in which it happened. */
export function pushEvents(making: Making, repair: MadeRepair): void {
  const { receiver, technician, receivedAt, timeline } = repair
  const taken = { from: null, to: 'received', outcome: null, comment: '' } as const
  pushEvent(making, repair, { at: receivedAt, by: receiver.id, event: 'checked_in', step: taken })
  const payments: MadePayment[] = []
  if (making.random.chance(0.15))
    pay(making, repair, { kind: 'deposit', amount: 1_000_000, at: receivedAt, payments })
  let lines: readonly MadeLine[] = []
  for (const step of timeline.steps) {
    if (step.to === 'ready') lines = charge(making, repair, step)
    if (step.to === 'delivered') {
      handOver(making, repair, { step, lines, payments })
      continue
    }
    const entryId = pushEvent(making, repair, { at: step.at, by: technician.id, event: 'moved', step })
    if (step.to === 'testing') pushChecks(making, repair, { roundId: entryId, step })
  }
}

type Event = {
  readonly at: number
  readonly by: string
  readonly event: string
  readonly step?: Pick<Step, 'to' | 'outcome' | 'comment'> & { readonly from: Step['from'] | null }
  readonly facts?: Readonly<Record<string, string | number>>
  readonly comment?: string
}

/** Adds one entry to the history and gives its id. */
function pushEvent({ batch, random, shop }: Making, { id }: MadeRepair, event: Event): string {
  const { at, by, step, facts = {}, comment = step?.comment ?? '' } = event
  const entryId = random.id(at)
  const from = step?.from ?? null
  batch.repair_history.push([
    ...[entryId, id, iso(at), by, event.event, from, step?.to ?? null],
    ...[from && statusId(shop, from), step ? statusId(shop, step.to) : null, step?.outcome ?? null],
    ...[comment, JSON.stringify(facts)],
  ])
  return entryId
}

/** The last rounds of tests alone: those of a million old repairs would tell nobody anything. */
function pushChecks(
  { batch, random }: Making,
  repair: MadeRepair,
  { roundId, step }: { roundId: string; step: Step },
): void {
  const isTested = repair.timeline.kind === 'ready'
  if (!isTested) return
  for (const item of repair.type.checklist) {
    const result = random.chance(0.9) ? 'pass' : 'not_applicable'
    batch.repair_checks.push([
      random.id(step.at),
      repair.id,
      roundId,
      item,
      result,
      '',
      iso(step.at),
      repair.technician.id,
    ])
  }
}

function charge(making: Making, repair: MadeRepair, step: Step): readonly MadeLine[] {
  const { random, batch } = making
  const terms = termsOf(making)
  const lines = makeLines(random, {
    outcome: step.outcome ?? 'repaired',
    fault: repair.fault,
    at: step.at,
    terms,
  })
  for (const line of lines) {
    const { description, quantity, unitPrice, amount, tax, warrantyDays, reason } = line
    batch.repair_charges.push([
      ...[
        line.id,
        repair.id,
        line.kind,
        description,
        quantity,
        unitPrice,
        amount,
        tax,
        warrantyDays,
        null,
        reason,
      ],
      ...[iso(step.at), repair.technician.id],
    ])
    const facts = { item: description, kind: line.kind, amount: Math.abs(amount) }
    pushEvent(making, repair, {
      at: step.at,
      by: repair.technician.id,
      event: 'charged',
      facts,
      comment: reason,
    })
  }
  return lines
}

type Paying = {
  readonly kind: 'deposit' | 'payment'
  readonly amount: number
  readonly at: number
  readonly payments: MadePayment[]
}

function pay(making: Making, repair: MadeRepair, { kind, amount, at, payments }: Paying): void {
  const { random, counters, batch } = making
  const method = random.pick(['cash', 'card', 'card', 'card', 'transfer'])
  const { number } = counters.nextNumber('payment', repair.dayAt(at))
  payments.push({ kind, amount })
  batch.payments.push([
    random.id(at),
    number,
    repair.id,
    kind,
    method,
    amount,
    '',
    '',
    iso(at),
    repair.receiver.id,
  ])
  const facts = { kind, amount, method, number }
  pushEvent(making, repair, { at, by: repair.receiver.id, event: 'paid', facts })
}

type Leaving = { readonly step: Step; readonly lines: readonly MadeLine[]; readonly payments: MadePayment[] }

function handOver(making: Making, repair: MadeRepair, { step, lines, payments }: Leaving): void {
  const { random, batch } = making
  const { total, balance } = totalsOf(lines, payments, termsOf(making))
  if (balance > 0) pay(making, repair, { kind: 'payment', amount: balance, at: step.at, payments })
  const id = random.id(step.at)
  const returned = repair.accessories.map(name => ({ name, isReturned: true, note: '' }))
  const isReceipt = random.chance(0.8)
  batch.handovers.push([
    ...[id, repair.id, iso(step.at), repair.receiver.id, repair.device.owner.name],
    ...(isReceipt ? ['receipt', ''] : ['identity', 'کارت ملی دیده شد']),
    ...[JSON.stringify(returned), 'paper', '', total, 0, ''],
  ])
  pushEvent(making, repair, { at: step.at, by: repair.receiver.id, event: 'handed_over', step })
  const startsOn = repair.dayAt(step.at)
  for (const line of lines.filter(({ warrantyDays }) => warrantyDays > 0)) {
    const { warrantyDays: days } = line
    batch.line_warranties.push([random.id(step.at), id, line.id, days, startsOn, addDays(startsOn, days)])
  }
}

function termsOf({ shop }: Making) {
  const { taxRateBp, roundingStep, repairWarrantyDays } = shop.settings
  return { taxRateBp, roundingStep, warrantyDays: repairWarrantyDays }
}
