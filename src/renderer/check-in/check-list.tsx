import { Checkbox, Input, useDirection } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import classes from './check-in.module.css'

type Choice = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly ticked: readonly string[]
  readonly onTick: (value: string, isTicked: boolean) => void
  readonly error: string | undefined
}

/** Many boxes as one stop of the keyboard: the arrows move between them, Space ticks, Enter goes on. */
export function CheckList({ label, choices, ticked, onTick, error }: Props) {
  const { dir } = useDirection()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const current = Math.min(at, choices.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const target = movedTo(event.code, { current, last: choices.length - 1, isRtl: dir === 'rtl' })
    if (target === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('input')[target]?.focus()
  }
  return (
    <Input.Wrapper label={label} error={error} labelElement="div" data-mistake={error ? true : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of boxes everywhere. */}
      <div role="group" aria-label={label} ref={list} className={classes.checks} onKeyDown={onKeyDown}>
        {choices.map(({ value, label: words }, index) => (
          <Checkbox
            key={value}
            size="xs"
            label={words}
            tabIndex={index === current ? 0 : -1}
            checked={ticked.includes(value)}
            onFocus={() => setAt(index)}
            onChange={event => onTick(value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Input.Wrapper>
  )
}

type Place = { readonly current: number; readonly last: number; readonly isRtl: boolean }

function movedTo(code: string, { current, last, isRtl }: Place): number | undefined {
  switch (code) {
    case 'ArrowDown':
      return Math.min(current + 1, last)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'ArrowLeft':
      return isRtl ? Math.min(current + 1, last) : Math.max(current - 1, 0)
    case 'ArrowRight':
      return isRtl ? Math.max(current - 1, 0) : Math.min(current + 1, last)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
