import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { KeyButton } from '../../../src/renderer/ui/key-button'

function show(isDisabled: boolean): { readonly pressed: () => number } {
  let count = 0
  render(
    <MantineProvider>
      <KeyButton
        shortcut="Ctrl+Enter"
        disabled={isDisabled}
        onPress={() => {
          count += 1
        }}
      >
        Save
      </KeyButton>
    </MantineProvider>,
  )
  return { pressed: () => count }
}

function pressShortcut(): void {
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter', ctrlKey: true })
}

test('N7 a button and the key that it shows do the same', () => {
  const { pressed } = show(false)
  const button = screen.getByRole('button', { name: 'Save' })
  expect(button.textContent).toContain('Ctrl+Enter')
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
  fireEvent.click(button)
  pressShortcut()
  expect(pressed()).toBe(2)
})

test('the key of a button that is off does nothing either', () => {
  const { pressed } = show(true)
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  pressShortcut()
  expect(pressed()).toBe(0)
})
