import { useTranslation } from 'react-i18next'
import type { CardHistoryEntry } from '#shared/warranty/card'
import { counted } from '#shared/warranty/verdict-words'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'

/** Tells an event of a card's history in the person's language. */
export function useCardSentence(): (entry: CardHistoryEntry) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ event, values: { count, fileName, months, date, number, name } }) => {
    if (event === 'issued' && count) {
      return t('warranty.events.issuedInBatch', { count: format.number(count) })
    }
    if (event === 'imported' && fileName) {
      return t('warranty.events.importedFrom', { fileName: ownDirection(String(fileName)) })
    }
    if (event === 'activated' && date) {
      return t('warranty.events.activatedOn', { date: format.day(String(date)) })
    }
    if (event === 'transferred' && name) {
      return t('warranty.events.transferredTo', { name: ownDirection(String(name)) })
    }
    if (event === 'replaced' && number) {
      return t('warranty.events.replacedBy', { number: ltrText(String(number)) })
    }
    return t(`warranty.events.${event}`, {
      number: ltrText(String(number ?? '')),
      months: counted(format, 'months', Number(months ?? 0)),
    })
  }
}
