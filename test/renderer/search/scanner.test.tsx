import { fireEvent, render, screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { watchScanner } from '../../../src/renderer/search/scanner'
import { useScanTarget } from '../../../src/renderer/search/use-scan-target'

/** Milliseconds between two keys of a scanner, and of a quick typist. */
const scannerPace = 10
const typingPace = 120

test('N7 a scan is taken whole, and the field that it landed in gets back what it held', () => {
  const { scans, sent } = show()
  write('علی')
  scan(fieldOf(), 'R5CW3099XXA')
  expect(scans).toEqual(['R5CW3099XXA'])
  expect(fieldOf().value).toBe('علی')
  expect(screen.getByTestId('kept').textContent).toBe('علی')
  expect(sent).toEqual([])
})

test('N7 a scan under a Persian keyboard layout is the same code', () => {
  const { scans } = show()
  scan(fieldOf(), 'AB12', { layout: { A: 'ش', B: 'ذ', '1': '۱', '2': '۲' } })
  expect(scans).toEqual(['AB12'])
  expect(fieldOf().value).toBe('')
})

for (const before of [1, 3, 5, 6, 10, 11]) {
  test(`a scan that halts before key ${before + 1} neither splits nor leaves anything behind`, () => {
    const { scans, sent } = show()
    write('علی')
    scan(fieldOf(), 'R5CW3099XXA', { halt: { before, length: 150 } })
    expect(scans).toEqual(['R5CW3099XXA'])
    expect(fieldOf().value).toBe('علی')
    expect(sent).toEqual([])
  })
}

test('a scan that halts under a Persian layout is the same code', () => {
  const { scans } = show()
  scan(fieldOf(), 'AB12', {
    layout: { A: 'ش', B: 'ذ', '1': '۱', '2': '۲' },
    halt: { before: 2, length: 150 },
  })
  expect(scans).toEqual(['AB12'])
  expect(fieldOf().value).toBe('')
})

test('a scan during which the focus moves gives both fields back what they held', () => {
  const { scans } = show()
  write('علی')
  const other = screen.getByLabelText<HTMLInputElement>('other')
  fireEvent.change(other, { target: { value: 'رضا' } })
  scan(fieldOf(), 'R5CW3099XXA', { halt: { before: 5, length: 150 }, movesTo: other })
  expect(scans).toEqual(['R5CW3099XXA'])
  expect(fieldOf().value).toBe('علی')
  expect(other.value).toBe('رضا')
})

test('what hands typed before a scan stays, also where the scan halts', () => {
  const { scans } = show()
  type(fieldOf(), 'MARYAM', { pace: typingPace, held: 70 })
  scan(fieldOf(), 'R5CW3099XXA', { halt: { before: 2, length: 150 } })
  expect(scans).toEqual(['R5CW3099XXA'])
  expect(fieldOf().value).toBe('MARYAM')
})

test('what a person types stays in the field', () => {
  const { scans } = show()
  scan(fieldOf(), 'AB12', { pace: typingPace })
  expect(scans).toEqual([])
  expect(fieldOf().value).toBe('AB12')
})

test('the innermost target takes a scan, and passes on what is not for it', () => {
  const inner: string[] = []
  const { scans } = show(code => {
    inner.push(code)
    return code === 'MINE'
  })
  scan(document.body, 'MINE')
  scan(document.body, 'OTHER')
  expect(inner).toEqual(['MINE', 'OTHER'])
  expect(scans).toEqual(['OTHER'])
})

function show(inner?: (code: string) => boolean) {
  const scans: string[] = []
  const sent: true[] = []
  render(
    <Screen onScan={code => scans.push(code)} onSend={() => sent.push(true)}>
      {inner && <Inner target={inner} />}
    </Screen>,
  )
  return { scans, sent }
}

type ScreenProps = {
  readonly onScan: (code: string) => void
  readonly onSend: () => void
  readonly children: React.ReactNode
}

function Screen({ onScan, onSend, children }: ScreenProps) {
  const [text, setText] = useState('')
  useEffect(watchScanner, [])
  useScanTarget(code => {
    onScan(code)
    return true
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onSend()
      }}
    >
      <input aria-label="name" value={text} onChange={event => setText(event.currentTarget.value)} />
      <output data-testid="kept">{text}</output>
      <input aria-label="other" />
      {children}
    </form>
  )
}

function Inner({ target }: { readonly target: (code: string) => boolean }) {
  useScanTarget(target)
  return null
}

function fieldOf(): HTMLInputElement {
  return screen.getByLabelText('name')
}

function write(text: string): void {
  fireEvent.change(fieldOf(), { target: { value: text } })
}

type How = {
  readonly pace?: number
  /** How long each key is down. */
  readonly held?: number
  readonly layout?: Readonly<Record<string, string>>
  /** The source halts for so many milliseconds before this key (counted from 0, the end is the last). */
  readonly halt?: { readonly before: number; readonly length: number }
  /** Where the focus goes when the source halts. */
  readonly movesTo?: HTMLElement
}

let clock = 10_000

/** Types a code as a scanner does: by the places of its keys, what they write comes from the layout; Enter ends it. */
function scan(target: HTMLElement, code: string, how: How = {}): void {
  clock += 5_000
  const last = type(target, code, how)
  if (how.halt?.before === code.length) clock += how.halt.length
  const goesOn = key('keydown', last, 'Enter')
  // A browser sends the form of a field in which nobody stopped the Enter.
  if (goesOn && last instanceof HTMLInputElement) last.form?.requestSubmit()
}

/** Types without an end; gives the element that the last key came to. */
function type(
  first: HTMLElement,
  text: string,
  { pace = scannerPace, held = 4, layout = {}, halt, movesTo }: How,
): HTMLElement {
  let target = first
  for (const [index, character] of [...text].entries()) {
    if (halt?.before === index) {
      clock += halt.length
      target = movesTo ?? target
    }
    const code = /\d/.test(character) ? `Digit${character}` : `Key${character}`
    key('keydown', target, code)
    if (target instanceof HTMLInputElement) {
      fireEvent.change(target, { target: { value: `${target.value}${layout[character] ?? character}` } })
    }
    clock += held
    key('keyup', target, code)
    clock += pace - held
  }
  return target
}

function key(kind: 'keydown' | 'keyup', target: HTMLElement, code: string): boolean {
  const event = new KeyboardEvent(kind, {
    code,
    shiftKey: /^Key/.test(code),
    bubbles: true,
    cancelable: true,
  })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  return fireEvent(target, event)
}
