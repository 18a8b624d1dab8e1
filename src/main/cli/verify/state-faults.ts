import { isOpenKind } from '#shared/repairs/status'
import type { Bundle } from './repair-bundles'

/** Where a repair stands and its history disagree (rules B4, B8), each as a sentence. */
export function stateFaults(bundle: Bundle): readonly string[] {
  const { number, kind, history, handovers } = bundle
  const entries = history.filter(({ to_kind }) => to_kind !== null)
  const last = entries.at(-1)
  const faults: string[] = []
  const add = (isWrong: boolean, what: string) => isWrong && faults.push(`repair ${number} ${what}`)
  add(history[0]?.event !== 'checked_in', 'does not begin with its check-in')
  add(last?.to_kind !== kind, `is ${kind}, but its history ends with ${last?.to_kind}`)
  add(last?.to_status_id !== bundle.status_id, 'has another status than its history ends with')
  add(bundle.status_kind !== kind, `is ${kind} with a status of the kind ${bundle.status_kind}`)
  add(
    Boolean(bundle.is_open) !== isOpenKind(kind),
    `is ${kind} and counts as ${bundle.is_open ? 'open' : 'closed'}`,
  )
  const isBroken = entries.some(
    (entry, index) => index > 0 && entry.from_kind !== entries[index - 1]?.to_kind,
  )
  add(isBroken, 'has a gap in its history')
  const standing = handovers.filter(({ isReversed }) => !isReversed).length
  add(standing !== (kind === 'delivered' ? 1 : 0), `is ${kind} with ${standing} standing hand-overs`)
  add(kind === 'delivered' && bundle.delivered_at === null, 'is delivered without a day')
  add((kind === 'ready' || kind === 'delivered') && bundle.ready_at === null, 'was never ready')
  return faults
}
