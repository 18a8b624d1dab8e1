import type { Visit } from '#shared/coverage/held'
import { isCoveredAtAll, standingLines } from '#shared/coverage/standing'
import type { LineKind } from '#shared/warranty/line-kind'
import type { Verdict } from '#shared/warranty/verdict-model'
import { jsonRows } from '../db/dialect'

const decisions = jsonRows({ lines: 'json(decision.lines)', result: 'decision.result' }, 'decision.seq')

/** Of each `visit` with its last verdict `judged`, what `toVisits` reads. */
export const visitRows = jsonRows(
  {
    repairNumber: 'visit.number',
    cardId: 'judged.card_id',
    verdict: 'json(judged.verdict)',
    decisions: `(select ${decisions} from verdict_decisions as decision
      where decision.repair_id = visit.id and decision.verdict_id = judged.id)`,
    receivedAt: 'visit.received_at',
    readyAt: 'visit.ready_at',
  },
  'visit.seq',
)

/** Repairs that are over and were last judged by the card of the row `cards`; their days may be given back (rule D4). */
export const selectVisits = `select ${visitRows} from repair_verdicts as judged
  join repairs as visit on visit.id = judged.repair_id
  where judged.card_id = cards.id and visit.is_open = 0 and visit.ready_at is not null
    and judged.seq = (select max(seq) from repair_verdicts where repair_id = visit.id)`

type StoredVisit = Omit<Visit, 'isCovered'> & {
  readonly verdict: Verdict
  readonly decisions: readonly {
    readonly lines: readonly LineKind[]
    readonly result: 'covered' | 'not_covered'
  }[]
}

export function toVisits(json: string): readonly Visit[] {
  const stored: readonly StoredVisit[] = JSON.parse(json)
  return stored.map(({ verdict, decisions: decided, ...visit }) => ({
    ...visit,
    isCovered: isCoveredAtAll(standingLines(verdict, decided)),
  }))
}
