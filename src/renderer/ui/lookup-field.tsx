import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './lookup-field.module.css'

type Props<Row> = Omit<TextInputProps, 'value' | 'onChange' | 'onKeyDown'> & {
  readonly text: string
  readonly onText: (text: string) => void
  /** What was found for the text; undefined while nothing is looked for. */
  readonly rows: readonly Row[] | undefined
  /** False while the rows still belong to an earlier text: Enter then waits for the right ones. */
  readonly isFresh: boolean
  readonly keyOf: (row: Row) => string
  readonly show: (row: Row) => ReactNode
  readonly onPick: (row: Row) => void
  /** The last entry: what can be done with the text itself. */
  readonly asTyped?: { readonly label: ReactNode; readonly onPick: () => void } | undefined
}

/** A field that finds as one types: the first entry is marked, the arrows move the mark, Enter takes it. */
export function LookupField<Row>({
  text,
  onText,
  rows,
  isFresh,
  keyOf,
  show,
  onPick,
  asTyped,
  ...props
}: Props<Row>) {
  const { t } = useTranslation()
  const list = useId()
  const dropdown = useCombobox()
  const [marked, setMarked] = useState(0)
  const isEnterWaiting = useRef(false)
  const entries = entriesOf({ rows, keyOf, show, onPick, asTyped })
  const isOpen = dropdown.dropdownOpened && entries.length > 0
  const current = Math.min(marked, entries.length - 1)

  const take = (index: number) => {
    isEnterWaiting.current = false
    dropdown.closeDropdown()
    entries[index]?.pick()
  }
  // Enter was pressed before the answer to the last key had come.
  useEffect(() => {
    if (isFresh && isEnterWaiting.current) take(0)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.code]
    if (step !== undefined) {
      event.preventDefault()
      if (isOpen) setMarked((current + step + entries.length) % entries.length)
      else dropdown.openDropdown()
    } else if (isEnter(event) && dropdown.dropdownOpened && (isOpen || !isFresh)) {
      event.preventDefault()
      if (isFresh) take(current)
      else isEnterWaiting.current = true
    } else if (event.code === 'Escape' && isOpen) {
      event.stopPropagation()
      dropdown.closeDropdown()
    }
  }

  return (
    <Combobox store={dropdown} position="bottom-start">
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          {...props}
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen ? `${list}-${current}` : undefined}
          value={text}
          onChange={event => {
            isEnterWaiting.current = false
            setMarked(0)
            dropdown.openDropdown()
            onText(event.currentTarget.value)
          }}
          onBlur={event => {
            dropdown.closeDropdown()
            props.onBlur?.(event)
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options id={list} mah={280} style={{ overflowY: 'auto' }} aria-label={t('common.results')}>
          {entries.map((entry, index) => (
            <Combobox.Option
              key={entry.key}
              className={classes.option}
              id={`${list}-${index}`}
              value={entry.key}
              selected={index === current}
              aria-selected={index === current}
              onClick={() => take(index)}
            >
              {entry.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function isEnter({ code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (code === 'Enter' || code === 'NumpadEnter') && !ctrlKey && !metaKey
}

type Entry = { readonly key: string; readonly label: ReactNode; readonly pick: () => void }

function entriesOf<Row>({
  rows = [],
  keyOf,
  show,
  onPick,
  asTyped,
}: Pick<Props<Row>, 'rows' | 'keyOf' | 'show' | 'onPick' | 'asTyped'>): readonly Entry[] {
  const found = rows.map(row => ({ key: keyOf(row), label: show(row), pick: () => onPick(row) }))
  return asTyped ? [...found, { key: 'as-typed', label: asTyped.label, pick: asTyped.onPick }] : found
}
