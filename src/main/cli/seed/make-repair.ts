import { addDays } from '#shared/kernel/day'
import { receiptCodeBytes, receiptCodeOf } from '#shared/repairs/receipt-code'
import { repairText, wordsText } from '../search-texts'
import { iso, type MadeRepair, type PlannedRepair, statusId } from './made-repair'
import { pushEvents } from './make-events'
import type { Making } from './make-owner'
import { faults } from './samples'
import { makeTimeline } from './timeline'

/** A repair with all that happened to it; gives when its device left the shop, null while it is there. */
export function makeRepair(making: Making, asked: PlannedRepair): number | null {
  const { random, shop } = making
  const type = shop.typeOf.get(asked.device.sample.typeKey) ?? shop.typeOf.get('other')
  if (!type) throw new Error('the shop has no types of devices')
  const repair: MadeRepair = {
    ...asked,
    id: random.id(asked.receivedAt),
    fault: random.pick(faults),
    timeline: makeTimeline(random, asked),
    type,
    accessories: type.accessories.filter(() => random.chance(0.12)),
    technician: random.pick(shop.technicians),
    receiver: random.pick(shop.counter),
  }
  pushRepair(making, repair)
  pushEvents(making, repair)
  const { kind, steps } = repair.timeline
  return kind === 'delivered' ? (steps.at(-1)?.at ?? null) : null
}

function pushRepair({ batch, counters, random, shop }: Making, repair: MadeRepair): void {
  const { device, fault, timeline, receivedAt, dayAt, technician, receiver } = repair
  const { kind, outcome, steps } = timeline
  const seq = counters.nextSeq('repairs')
  const { number, value } = counters.nextNumber('repair', dayAt(receivedAt))
  const code = receiptCodeOf(random.bytes(receiptCodeBytes))
  const isFound = steps.some(step => step.from === 'diagnosing')
  const foundFault = isFound ? fault.found : ''
  const readyAt = steps.find(step => step.to === 'ready')?.at
  const deliveredAt = steps.find(step => step.to === 'delivered')?.at
  const condition = JSON.stringify(conditionOf(repair, random.below))
  const isMine = kind !== 'received' || random.chance(0.3)
  const { taxRateBp, roundingStep } = shop.settings
  batch.repairs.push([
    ...[seq, repair.id, number, value, code, device.owner.id, device.id],
    ...[kind, statusId(shop, kind), outcome, Number(kind !== 'delivered'), fault.reported, condition, ''],
    ...[JSON.stringify(repair.accessories), addDays(dayAt(receivedAt), 1 + random.below(7)), ''],
    ...[random.chance(0.4) ? fault.price : null, shop.termsVersion, isMine ? technician.id : null],
    ...[
      foundFault,
      outcome === 'repaired' ? fault.work : '',
      taxRateBp,
      roundingStep,
      iso(receivedAt),
      receiver.id,
    ],
    ...[iso(steps.at(-1)?.at ?? receivedAt), readyAt === undefined ? null : iso(readyAt)],
    ...[deliveredAt === undefined ? null : iso(deliveredAt), null, steps.length + 1],
  ])
  batch.search_repair_words.push([seq, indexedWords(repair, foundFault)])
}

function indexedWords({ device, fault, wordsOf }: MadeRepair, foundFault: string): string {
  const { brand, model } = device.sample
  const text = repairText({ brand, model, fault: fault.reported, foundFault })
  const known = wordsOf.get(text) ?? wordsText(text)
  wordsOf.set(text, known)
  return known
}

function conditionOf({ type }: MadeRepair, below: (count: number) => number): readonly string[] {
  const from = below(Math.max(1, type.conditions.length - 1))
  return type.conditions.slice(from, from + 2)
}
