import { dayOf } from '#shared/kernel/day-zone'
import { useFormat } from '../i18n/use-format'

/** Shows the day of an instant in the shop, without its hour: for lists of what lies for days. */
export function useDayOf(): (instant: string) => string {
  const { day, shop } = useFormat()
  return instant => day(dayOf(instant, shop.timeZone))
}
