import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/kernel/day'
import type { PartPlan } from '#shared/purchasing/plan-model'
import { useFormat } from '../i18n/use-format'
import classes from './plan-chart.module.css'
import { usePlanAmounts } from './use-plan-amounts'

type Props = { readonly plan: PartPlan }

/** More bars than a year's are too narrow to be pointed at. */
const mostWeeks = 52

const height = 100

/** The use of a part by week as bars, the running week paler, and the forecast as a line across them. */
export function PlanChart({ plan }: Props) {
  const { t } = useTranslation()
  const { day, number } = useFormat()
  const { quantity, rate } = usePlanAmounts()
  const { unit } = plan.part
  const weeks = weeksOf(plan)
  const most = Math.max(...weeks.map(week => week.quantity))
  const top = Math.max(most, plan.foretold.perWeek) || 1
  const { perWeek } = plan.foretold
  const title = t('plan.part.chart', {
    weeks: number(weeks.length - 1),
    most: quantity(most, unit),
    perWeek: rate(perWeek, unit),
  })
  return (
    <div className={classes.chart}>
      <div className={classes.scale} aria-hidden>
        <span>{rate(top, unit)}</span>
        <span>{number(0)}</span>
      </div>
      <svg
        role="img"
        aria-label={title}
        className={classes.bars}
        viewBox={`0 0 ${weeks.length} ${height}`}
        preserveAspectRatio="none"
      >
        {weeks.map((week, index) => (
          <g key={week.startsOn}>
            <title>
              {week.isRunning
                ? t('plan.part.running', { quantity: quantity(week.quantity, unit) })
                : t('plan.part.week', { day: day(week.startsOn), quantity: quantity(week.quantity, unit) })}
            </title>
            <rect className={classes.hover} x={index} y={0} width={1} height={height} />
            <Bar index={index} share={week.quantity / top} isRunning={week.isRunning} />
          </g>
        ))}
        <Forecast weeks={weeks.length} share={perWeek / top} />
      </svg>
      <div className={classes.days} aria-hidden>
        <span>{day(weeks[0]?.startsOn ?? plan.startsOn)}</span>
        <span>{t('plan.part.thisWeek')}</span>
      </div>
      <div className={classes.legend} aria-hidden>
        <span>
          <i /> {t('plan.part.demand')}
        </span>
        {perWeek > 0 && (
          <span>
            <i data-line /> {t('plan.part.forecast', { perWeek: rate(perWeek, unit) })}
          </span>
        )}
      </div>
    </div>
  )
}

type BarProps = { readonly index: number; readonly share: number; readonly isRunning: boolean }

function Bar({ index, share, isRunning }: BarProps) {
  return (
    <rect
      className={isRunning ? classes.running : classes.week}
      x={index + 0.15}
      y={height * (1 - share)}
      width={0.7}
      height={height * share}
    />
  )
}

function Forecast({ weeks, share }: { readonly weeks: number; readonly share: number }) {
  if (share === 0) return null
  const y = height * (1 - share)
  return <line className={classes.forecast} x1={0} x2={weeks} y1={y} y2={y} />
}

type Week = { readonly startsOn: string; readonly quantity: number; readonly isRunning: boolean }

/** The last weeks, oldest first, the running one at their end. */
function weeksOf({ startsOn, quantities, running }: PartPlan): readonly Week[] {
  return [...quantities, running]
    .map((quantity, index) => ({
      startsOn: addDays(startsOn, index * 7),
      quantity,
      isRunning: index === quantities.length,
    }))
    .slice(-mostWeeks - 1)
}
