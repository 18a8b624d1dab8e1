import { Checkbox, Input, Text, useDirection } from '@mantine/core'
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react'
import classes from './check-in.module.css'

type Choice = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly ticked: readonly string[]
  readonly onTick: (value: string, isTicked: boolean) => void
  readonly error: string | undefined
  /** Said while there is nothing to choose from. */
  readonly empty: string
}

/** Many boxes as one stop of the keyboard: the arrows move between them, Space ticks, Enter goes on. */
export function CheckList({ label, choices, ticked, onTick, error, empty }: Props) {
  const { dir } = useDirection()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const latest = useRef(onTick)
  useEffect(() => {
    latest.current = onTick
  })
  const tick = useCallback((value: string, isTicked: boolean) => latest.current(value, isTicked), [])
  const current = Math.min(at, choices.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const target = movedTo(event.code, { current, last: choices.length - 1, isRtl: dir === 'rtl' })
    if (target === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('input')[target]?.focus()
  }
  return (
    <Input.Wrapper label={label} error={error} labelElement="div" data-mistake={error ? true : undefined}>
      {choices.length === 0 && (
        <Text size="xs" c="dimmed">
          {empty}
        </Text>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of boxes everywhere. */}
      <div role="group" aria-label={label} ref={list} className={classes.checks} onKeyDown={onKeyDown}>
        {choices.map(({ value, label: words }, index) => (
          <CheckBox
            key={value}
            index={index}
            value={value}
            words={words}
            isStop={index === current}
            isTicked={ticked.includes(value)}
            onFocus={setAt}
            onTick={tick}
          />
        ))}
      </div>
    </Input.Wrapper>
  )
}

type BoxProps = {
  readonly index: number
  readonly value: string
  readonly words: string
  readonly isStop: boolean
  readonly isTicked: boolean
  readonly onFocus: (index: number) => void
  readonly onTick: (value: string, isTicked: boolean) => void
}

/** Drawn again only when it changes: a key in any field of the page must not draw thirty boxes. */
const CheckBox = memo(function CheckBox({
  index,
  value,
  words,
  isStop,
  isTicked,
  onFocus,
  onTick,
}: BoxProps) {
  return (
    <Checkbox
      size="xs"
      label={words}
      tabIndex={isStop ? 0 : -1}
      checked={isTicked}
      onFocus={() => onFocus(index)}
      onChange={event => onTick(value, event.currentTarget.checked)}
    />
  )
})

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
