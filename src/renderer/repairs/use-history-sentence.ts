import { useTranslation } from 'react-i18next'
import { paymentMethods } from '#shared/billing/model'
import { paperKinds } from '#shared/papers/contract'
import { checkResults } from '#shared/repairs/checklist'
import { historySentence } from '#shared/repairs/history-sentence'
import type { HistoryEntry } from '#shared/repairs/model'
import { reworkCauses } from '#shared/repairs/rework'
import { lineKinds } from '#shared/warranty/line-kind'
import { exclusionKinds } from '#shared/warranty/policy'
import { useItemWords } from '../devices/use-item-words'
import { useFormat } from '../i18n/use-format'
import { ownDirection } from '../ui/own-direction'
import { useStatuses } from './use-statuses'

/** Tells an event of a repair's history in the person's language. */
export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const { shown } = useStatuses()
  const itemWords = useItemWords()

  const wordOf = (key: string, value: string | number): string => {
    if (key === 'amount') return format.money(Number(value))
    if (typeof value === 'number') return format.number(value)
    switch (key) {
      case 'from':
      case 'to':
        return format.day(value)
      case 'item':
        return ownDirection(itemWords([value]))
      case 'items':
        return itemWords(value.split('\n'))
      case 'method':
        return translated(paymentMethods, value, method => t(`billing.methods.${method}`))
      case 'result':
        return translated(checkResults, value, result => t(`repairs.checkResults.${result}`))
      case 'cause':
        return translated(reworkCauses, value, cause => t(`rework.causes.${cause}`))
      case 'exclusion':
        return translated(exclusionKinds, value, kind => t(`verdict.exclusions.${kind}`))
      case 'lines':
        return value
          .split('\n')
          .map(line => translated(lineKinds, line, kind => t(`verdict.lineWords.${kind}`)))
          .join(format.locale === 'en' ? ', ' : '، ')
      case 'paper':
        return translated(paperKinds, value, paper => t(`papers.kind.${paper}`))
      default:
        return ownDirection(value)
    }
  }

  return entry => {
    const { fromKind, toKind, toStatusId, outcome, values } = entry
    const words = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, wordOf(key, value)]))
    return t(`repairs.history.${historySentence(entry)}`, {
      replace: {
        ...words,
        ...(fromKind && { from: shown(fromKind).name }),
        ...(toKind && { to: shown(toKind, toStatusId ?? undefined).name }),
        ...(outcome && { outcome: t(`repairs.outcomes.${outcome}`) }),
      },
    })
  }
}

function translated<Key extends string>(
  keys: readonly Key[],
  value: string,
  word: (key: Key) => string,
): string {
  const key = keys.find(known => known === value)
  return key ? word(key) : value
}
