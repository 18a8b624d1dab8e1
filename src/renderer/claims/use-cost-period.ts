import { useSearchParams } from 'wouter'
import { type Period, type PeriodPreset, periodOf, presetOf } from '#shared/claims/period'
import { daySchema } from '#shared/kernel/fields'
import { useFormat } from '../i18n/use-format'

type UseCostPeriod = {
  readonly period: Period
  readonly preset: PeriodPreset | undefined
  readonly change: (part: Partial<Period>) => void
  readonly choose: (preset: PeriodPreset) => void
}

/** The days of the report, kept in the address; this month of the shop's calendar until others are chosen. */
export function useCostPeriod(): UseCostPeriod {
  const { today, shop } = useFormat()
  const [search, setSearch] = useSearchParams()
  const usual = periodOf('this_month', today(), shop.calendar)
  const period = {
    from: daySchema.safeParse(search.get('from')).data ?? usual.from,
    to: daySchema.safeParse(search.get('to')).data ?? usual.to,
  }
  const change = (part: Partial<Period>) => setSearch({ tab: 'costs', ...period, ...part })
  return {
    period,
    preset: presetOf(period, today(), shop.calendar),
    change,
    choose: preset => change(periodOf(preset, today(), shop.calendar)),
  }
}
