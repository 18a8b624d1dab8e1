import { ActionIcon, Group, Stack, Text, UnstyledButton, useDirection } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, monthGrid, toCalendarParts } from '#shared/kernel/calendar'
import { weekdayName } from '#shared/kernel/calendar-names'
import { addDays, type Day, type Weekday, weekdayOf } from '#shared/kernel/day'
import { formatDay, formatMonth } from '#shared/kernel/day-format'
import { localizeDigits } from '#shared/kernel/digits'
import { useFormat } from '../i18n/use-format'
import classes from './day-grid.module.css'

type Props = { readonly value: Day; readonly onPick: (day: Day) => void }

/** A dialog around the calendar must not close together with it: Escape closes one layer. */
const ownEscape = { 'data-mantine-stop-propagation': 'true' }

const week: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/** One month of the language's calendar; arrows, Page Up and Down, Home and End move, Enter picks. */
export function DayGrid({ value, onPick }: Props) {
  const { t } = useTranslation()
  const { dir } = useDirection()
  const { calendar, locale, today } = useFormat()
  const [day, setDay] = useState(value)
  const focused = useRef<HTMLButtonElement>(null)
  const { year, month } = toCalendarParts(day, calendar)
  const firstWeekday: Weekday = locale === 'en' ? 2 : 0
  const weeks = monthGrid({ calendar, year, month, firstWeekday })

  // The keyboard moves the focus together with the day.
  useEffect(() => {
    if (day) focused.current?.focus()
  }, [day])

  const onKeyDown = (event: KeyboardEvent) => {
    const place = { day, isRtl: dir === 'rtl', inWeek: (weekdayOf(day) - firstWeekday + 7) % 7 }
    const target = movedBy(event.code, place) ?? pageMove(event.code)
    if (!target) return
    event.preventDefault()
    setDay(target)
  }
  const pageMove = (code: string): Day | undefined => {
    if (code === 'PageUp') return addMonths(day, -1, calendar)
    if (code === 'PageDown') return addMonths(day, 1, calendar)
    return undefined
  }
  const [Before, After] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]

  return (
    <Stack gap="xs" onKeyDown={onKeyDown}>
      <Group justify="space-between">
        <ActionIcon
          {...ownEscape}
          variant="subtle"
          aria-label={t('common.previousMonth')}
          onClick={() => setDay(addMonths(day, -1, calendar))}
        >
          <Before size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {formatMonth({ calendar, year, month }, locale)}
        </Text>
        <ActionIcon
          {...ownEscape}
          variant="subtle"
          aria-label={t('common.nextMonth')}
          onClick={() => setDay(addMonths(day, 1, calendar))}
        >
          <After size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <table className={classes.grid}>
        <thead>
          <tr>
            {week.map(offset => {
              const weekday = ((firstWeekday + offset) % 7) as Weekday
              return (
                <th key={weekday} scope="col" abbr={weekdayName(weekday, locale)}>
                  {weekdayName(weekday, locale, 'narrow')}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map(days => (
            <tr key={days[0]?.day}>
              {days.map(cell => (
                <td key={cell.day}>
                  <UnstyledButton
                    {...ownEscape}
                    ref={cell.day === day ? focused : null}
                    data-autofocus={cell.day === day || undefined}
                    className={classes.day}
                    tabIndex={cell.day === day ? 0 : -1}
                    aria-label={formatDay(cell.day, { calendar, locale, style: 'long' })}
                    aria-pressed={cell.day === value}
                    data-outside={!cell.inMonth || undefined}
                    data-holiday={weekdayOf(cell.day) === 6 || undefined}
                    data-today={cell.day === today() || undefined}
                    onClick={() => onPick(cell.day)}
                  >
                    {localizeDigits(String(cell.dayOfMonth), locale)}
                  </UnstyledButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

type Place = {
  readonly day: Day
  readonly isRtl: boolean
  /** How many days the shown week has before it. */
  readonly inWeek: number
}

function movedBy(code: string, { day, isRtl, inWeek }: Place): Day | undefined {
  const forward = isRtl ? -1 : 1
  switch (code) {
    case 'ArrowRight':
      return addDays(day, forward)
    case 'ArrowLeft':
      return addDays(day, -forward)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'Home':
      return addDays(day, -inWeek)
    case 'End':
      return addDays(day, 6 - inWeek)
    default:
      return undefined
  }
}
