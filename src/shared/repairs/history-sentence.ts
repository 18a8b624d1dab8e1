import type { HistoryEntry } from './model'

type HistoryFacts = Pick<HistoryEntry, 'event' | 'fromKind' | 'toKind' | 'outcome' | 'values'>

/**
 * Which sentence of `repairs.history` in i18n tells an event. The sentence is filled with the entry's kinds and outcome
 * in words and with its values; `items` of a failed test, one a line, and `item`, `result`, `method` and `paper` are
 * keys of words, amounts are rial, `from` and `to` of a promise are days; `exclusion` and `lines`, one a line, are
 * keys of words too. A move that `parts` made says whether they are `missing`, `here` or `withdrawn`.
 */
export function historySentence(entry: HistoryFacts) {
  const { event, values } = entry
  switch (event) {
    case 'moved':
      return moveSentence(entry)
    case 'assigned':
      return values.technician ? 'assigned' : 'unassigned'
    case 'checked':
      return values.item ? 'checked' : 'checked_many'
    case 'charged':
      if (values.coverage) return 'charged_covered'
      return values.kind === 'discount' ? 'discounted' : 'charged'
    case 'charge_reversed':
      if (values.coverage) return 'covered_reversed'
      return values.kind === 'discount' ? 'discount_reversed' : 'charge_reversed'
    case 'paid':
      return values.kind === 'deposit' ? 'deposited' : 'paid'
    case 'warranty_decided':
      return decisionSentence(values)
    case 'rework_cause_named':
      return values.responsible ? 'rework_cause_named_with' : 'rework_cause_named'
    case 'printed':
      return Number(values.copy ?? 1) > 1 ? 'reprinted' : 'printed'
    default:
      return event
  }
}

function moveSentence({ fromKind, toKind, outcome, values }: HistoryFacts) {
  if (fromKind === toKind) return 'status_changed'
  if (values.parts === 'missing') return 'moved_without_parts'
  if (values.parts === 'here') return 'moved_with_parts'
  if (values.parts === 'withdrawn') return 'moved_without_waiting'
  if (values.items) return 'test_failed'
  return outcome ? 'moved_with_outcome' : 'moved'
}

function decisionSentence({ judge, verdict }: HistoryFacts['values']) {
  const isCovered = verdict === 'covered'
  if (judge === 'override') return isCovered ? 'overridden_covered' : 'overridden_not_covered'
  return isCovered ? 'decided_covered' : 'decided_not_covered'
}
