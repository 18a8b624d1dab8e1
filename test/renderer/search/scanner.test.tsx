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

type How = { readonly pace?: number; readonly layout?: Readonly<Record<string, string>> }

let clock = 10_000

/** Types a code as a scanner does: by the places of its keys, what they write comes from the layout; Enter ends it. */
function scan(target: HTMLElement, code: string, { pace = scannerPace, layout = {} }: How = {}): void {
  clock += 5_000
  for (const character of code) {
    press(target, /\d/.test(character) ? `Digit${character}` : `Key${character}`, character)
    if (target instanceof HTMLInputElement) {
      fireEvent.change(target, { target: { value: `${target.value}${layout[character] ?? character}` } })
    }
    clock += pace
  }
  const goesOn = press(target, 'Enter', 'Enter')
  // A browser sends the form of a field in which nobody stopped the Enter.
  if (goesOn && target instanceof HTMLInputElement) target.form?.requestSubmit()
}

function press(target: HTMLElement, code: string, key: string): boolean {
  const isShifted = /^Key/.test(code)
  const event = new KeyboardEvent('keydown', {
    code,
    key,
    shiftKey: isShifted,
    bubbles: true,
    cancelable: true,
  })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  return fireEvent(target, event)
}
