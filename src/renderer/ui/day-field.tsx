import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day'
import { formatDay } from '#shared/kernel/day-format'
import { parseDay } from '#shared/kernel/day-parse'
import { useFormat } from '../i18n/use-format'
import { DayGrid } from './day-grid'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  readonly value?: Day | null
  readonly onChange: (day: Day | null) => void
}

/** A day, typed in any script or picked from a calendar of the language; Alt and the down arrow open it. */
export function DayField({ value = null, onChange, error, ...props }: Props) {
  const { t } = useTranslation()
  const { calendar, locale, today } = useFormat()
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const table = (day: Day) => formatDay(day, { calendar, locale, style: 'table' })
  const parsed = typed === undefined ? undefined : parseDay(typed, calendar, today())
  const isWrong = parsed && !parsed.ok && parsed.reason !== 'empty'

  const accept = (text: string) => {
    setTyped(text)
    const answer = parseDay(text, calendar, today())
    onChange(answer.ok ? answer.day : null)
  }
  const pick = (day: Day) => {
    setTyped(undefined)
    onChange(day)
    close()
  }
  const close = () => {
    setOpen(false)
    input.current?.focus()
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onClose={close}
      trapFocus
      returnFocus
      withinPortal
      // Its roles would go to the field, which as a text field may not have them; the button takes them.
      withRoles={false}
      position="bottom-start"
    >
      <Popover.Target>
        <TextInput
          {...props}
          ref={input}
          autoComplete="off"
          inputMode="numeric"
          value={typed ?? (value ? table(value) : '')}
          placeholder={table(today())}
          error={isWrong ? t('common.dateInvalid', { example: table(today()) }) : error}
          onChange={event => accept(event.currentTarget.value)}
          onBlur={() => {
            if (!isWrong) setTyped(undefined)
          }}
          onKeyDown={event => {
            if (event.altKey && event.code === 'ArrowDown') {
              event.preventDefault()
              setOpen(true)
            }
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.openCalendar')}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('common.date')}>
        <DayGrid value={value ?? today()} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  )
}
