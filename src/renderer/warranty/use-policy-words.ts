import { useTranslation } from 'react-i18next'
import { type LineKind, lineKinds } from '#shared/warranty/line-kind'
import type { PolicyRules, PolicyScope } from '#shared/warranty/policy'
import { linesInWords } from '#shared/warranty/verdict-summary'
import { counted } from '#shared/warranty/verdict-words'
import { typeName } from '../devices/type-name'
import { useFormat } from '../i18n/use-format'
import { useDeviceTypes } from './use-device-types'
import { useList } from './use-list'

type PolicyWords = {
  /** «قطعه: ۱۸ ماه»; what is not covered is said so. */
  readonly cover: (rules: PolicyRules, line: LineKind) => string
  /** Everything that is covered, in one line: «قطعه و اجرت: ۱۸ ماه». */
  readonly covers: (rules: PolicyRules) => string
  /** The other rules, each as a sentence. */
  readonly sentences: (rules: PolicyRules) => readonly string[]
  /** The devices that it is offered for. */
  readonly scope: (scope: PolicyScope) => string
}

/** Tells the rules of a policy in the person's language. */
export function usePolicyWords(): PolicyWords {
  const { t } = useTranslation()
  const format = useFormat()
  const listOf = useList()
  const types = useDeviceTypes()

  const cover = ({ months }: PolicyRules, line: LineKind): string =>
    t('warranty.rules.coverLine', {
      line: t(`verdict.lines.${line}`),
      term: months[line] === 0 ? t('warranty.rules.notCovered') : counted(format, 'months', months[line]),
    })

  return {
    cover,
    covers: ({ months }) =>
      capitalized(
        listOf(
          lineKinds
            .filter((line, index) => months[line] > 0 && lineKinds.findIndex(isAlike(months, line)) === index)
            .map(line =>
              t('warranty.rules.coverLine', {
                line: linesInWords(format, lineKinds.filter(isAlike(months, line))),
                term: counted(format, 'months', months[line]),
              }),
            ),
        ),
      ),
    sentences: rules => [
      t('warranty.rules.start', {
        start: t(`verdict.startDays.${rules.startRule}`),
        calendar: t(`verdict.calendars.${rules.calendar}`),
      }),
      t(`warranty.rules.holder.${rules.holder}`),
      rules.exclusions.length === 0
        ? t('warranty.rules.noExclusions')
        : t('warranty.rules.exclusions', {
            list: listOf(rules.exclusions.map(kind => t(`verdict.exclusions.${kind}`))),
          }),
      t(rules.givesBackHeldDays ? 'warranty.rules.heldGiven' : 'warranty.rules.heldKept'),
      t('warranty.rules.replacement', { days: counted(format, 'days', rules.replacementMinDays) }),
      t('warranty.rules.repairWarranty', { days: counted(format, 'days', rules.repairWarrantyDays) }),
    ],
    scope: ({ typeId, brand, model }) => {
      const type = types.find(({ id }) => id === typeId)
      const words = [type && typeName(type, format.locale), brand, model].filter(word => word)
      return words.length === 0 ? t('warranty.policies.anyDevice') : words.join(' · ')
    },
  }
}

/** Whether another kind of line is covered for the same months. */
function isAlike(months: PolicyRules['months'], line: LineKind): (other: LineKind) => boolean {
  return other => months[other] === months[line]
}

/** Words that stand within sentences, at the beginning of one. */
function capitalized(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`
}
