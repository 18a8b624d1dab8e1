import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day'
import type { Card } from '#shared/warranty/card'
import { lineKinds } from '#shared/warranty/line-kind'
import type { Verdict } from '#shared/warranty/verdict-model'
import { linesInWords } from '#shared/warranty/verdict-summary'
import { counted } from '#shared/warranty/verdict-words'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import classes from './card-timeline.module.css'
import { type TimelinePoint, timelinePoints } from './timeline-points'

type Props = { readonly card: Card; readonly verdict: Verdict | undefined }

/** The term as a line of days: produced, sold, activated, held, today, ends. */
export function CardTimeline({ card, verdict }: Props) {
  const { t } = useTranslation()
  const { day, today } = useFormat()
  const words = usePointWords()
  const now = today()
  return (
    <ol className={classes.timeline} aria-label={t('warranty.timeline.label')}>
      {timelinePoints(card, now, verdict).map(point => (
        <li
          key={`${point.kind} ${point.on}`}
          className={classes.point}
          data-kind={point.kind}
          data-start={(('isStart' in point && point.isStart) || undefined) ?? undefined}
          data-past={isPast(point, now) || undefined}
        >
          <Text size="xs" fw={600}>
            {words(point)}
          </Text>
          {point.on && (
            <Text size="xs" c="dimmed">
              {day(point.on)}
            </Text>
          )}
        </li>
      ))}
    </ol>
  )
}

function isPast({ kind, on }: TimelinePoint, today: Day): boolean {
  return kind === 'held' || (on !== null && on < today)
}

function usePointWords(): (point: TimelinePoint) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return point => {
    switch (point.kind) {
      case 'inherited':
        return t('warranty.timeline.inherited', { number: ltrText(point.fromNumber) })
      case 'extended':
        return t('warranty.timeline.extended', { months: counted(format, 'months', point.months) })
      case 'held':
        return t('warranty.timeline.held', { days: counted(format, 'days', point.days) })
      case 'ends':
        return point.lines.length === lineKinds.length
          ? t('warranty.timeline.ends')
          : t('warranty.timeline.endsOf', { lines: linesInWords(format, point.lines) })
      default:
        return t(`warranty.timeline.${point.kind}`)
    }
  }
}
