import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode } from 'react'
import { expect, test } from 'vitest'
import { useShortcut } from '../../../src/renderer/ui/use-shortcut'
import { pressKey } from '../../support/render-page'

const user = userEvent.setup({ delay: null })

test('a key has its place on the keyboard, whatever the layout writes there', () => {
  const { pressed } = show(log => <Key name="box" keys="Ctrl+KeyK" log={log} />)
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'ن', ctrlKey: true })
  expect(pressed).toEqual(['box'])
})

test('the innermost of what was shown together wins', () => {
  const { pressed } = show(log => (
    <Key name="page" keys="F9" log={log}>
      <Key name="panel" keys="F9" log={log} />
    </Key>
  ))
  pressKey('F9')
  expect(pressed).toEqual(['panel'])
})

test('what is switched on again does not get before what is inside it', () => {
  const log: string[] = []
  const tree = (isOn: boolean) => (
    <Key name="page" keys="F9" log={log} isOn={isOn}>
      <Key name="panel" keys="F9" log={log} />
    </Key>
  )
  const { rerender } = render(tree(false))
  rerender(tree(true))
  pressKey('F9')
  expect(log).toEqual(['panel'])
})

test('what has gone leaves its key to what is around it', () => {
  const log: string[] = []
  const { rerender } = render(
    <Key name="page" keys="F9" log={log}>
      <Key name="panel" keys="F9" log={log} />
    </Key>,
  )
  rerender(<Key name="page" keys="F9" log={log} />)
  pressKey('F9')
  expect(log).toEqual(['page'])
})

test('a key that writes belongs to the field that is typed in, a function key does not', async () => {
  const { pressed } = show(log => (
    <>
      <Key name="help" keys="Shift+Slash" log={log} />
      <Key name="check in" keys="F2" log={log} />
      <input aria-label="name" />
    </>
  ))
  await user.click(screen.getByLabelText('name'))
  fireEvent.keyDown(screen.getByLabelText('name'), { code: 'Slash', key: '?', shiftKey: true })
  expect(pressed).toEqual([])
  fireEvent.keyDown(screen.getByLabelText('name'), { code: 'F2', key: 'F2' })
  expect(pressed).toEqual(['check in'])
  fireEvent.keyDown(document.body, { code: 'Slash', key: '?', shiftKey: true })
  expect(pressed).toEqual(['check in', 'help'])
})

test('a key that is held down acts once', () => {
  const { pressed } = show(log => <Key name="print" keys="F9" log={log} />)
  fireEvent.keyDown(document.body, { code: 'F9', key: 'F9' })
  fireEvent.keyDown(document.body, { code: 'F9', key: 'F9', repeat: true })
  expect(pressed).toEqual(['print'])
})

test('Ctrl and Enter in a form send that form, once, and nothing around it', async () => {
  const { pressed } = show(log => (
    <>
      <Key name="page" keys="Ctrl+Enter" log={log} />
      <form
        onSubmit={event => {
          event.preventDefault()
          log.push('form')
        }}
      >
        <Key name="form's own" keys="Ctrl+Enter" log={log} />
        <textarea aria-label="why" />
      </form>
    </>
  ))
  await user.click(screen.getByLabelText('why'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(pressed).toEqual(['form'])
})

function show(tree: (log: string[]) => ReactNode) {
  const pressed: string[] = []
  render(<StrictMode>{tree(pressed)}</StrictMode>)
  return { pressed }
}

type Props = {
  readonly name: string
  readonly keys: string
  readonly log: string[]
  readonly isOn?: boolean
  readonly children?: ReactNode
}

function Key({ name, keys, log, isOn = true, children }: Props) {
  useShortcut(keys, () => log.push(name), isOn)
  return children
}
