import { useTranslation } from 'react-i18next'
import { calendarKinds } from '#shared/kernel/calendar'
import { exclusionKinds, holderRules, startRules } from '#shared/warranty/policy'
import { useFormat } from '../i18n/use-format'
import { ownDirection } from '../ui/own-direction'
import type { RuleChange, RuleName } from './policy-changes'
import { useList } from './use-list'

/** Tells one changed rule of a policy: what it was, what it is. */
export function useChangeWords(): (change: RuleChange) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  const listOf = useList()

  const nameOf = (rule: RuleName): string => {
    switch (rule) {
      case 'months.part':
      case 'months.labour':
      case 'months.travel':
        return t(`warranty.policies.${rule}`)
      case 'startRule':
      case 'calendar':
      case 'holder':
      case 'exclusions':
      case 'givesBackHeldDays':
      case 'replacementMinDays':
      case 'repairWarrantyDays':
        return t(`warranty.policies.${rule}`)
    }
  }
  const wordOf = (rule: RuleName, value: RuleChange['from']): string => {
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return t(value ? 'warranty.policies.yes' : 'warranty.policies.no')
    if (typeof value !== 'string') {
      const kinds = exclusionKinds.filter(kind => value.includes(kind))
      if (kinds.length === 0) return t('warranty.policies.none')
      return listOf(kinds.map(kind => t(`verdict.exclusions.${kind}`)))
    }
    const start = startRules.find(kind => kind === value)
    const calendar = calendarKinds.find(kind => kind === value)
    const holder = holderRules.find(kind => kind === value)
    if (rule === 'startRule' && start) return t(`warranty.policies.starts.${start}`)
    if (rule === 'calendar' && calendar) return t(`settings.calendars.${calendar}`)
    if (rule === 'holder' && holder) return t(`warranty.policies.holders.${holder}`)
    return value
  }

  return ({ rule, from, to }) =>
    t('warranty.policies.change', {
      what: nameOf(rule),
      from: ownDirection(wordOf(rule, from)),
      to: ownDirection(wordOf(rule, to)),
    })
}
