import { screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { useCommand } from '../../../src/renderer/api/use-command'
import { pressable, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test('what is changed while an act is under way does not hide why it was refused', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<Act />, { client: manager })
  await user.click(await pressable('act'))
  await screen.findByText('under way')
  await user.click(await pressable('change'))
  expect(screen.getByText('under way')).toBeTruthy()
  await user.click(await pressable('refuse'))
  await screen.findByText('refused')
  await user.click(await pressable('change'))
  expect(screen.queryByText('refused')).toBeNull()
})

/** An act that lasts until it is refused. */
function Act() {
  const refuse = useRef((): void => undefined)
  const act = useCommand(
    () =>
      new Promise<void>((_, reject) => {
        refuse.current = () => reject(new Error('no'))
      }),
  )
  return (
    <>
      <button type="button" onClick={() => act.run(undefined)}>
        act
      </button>
      <button type="button" onClick={act.clearError}>
        change
      </button>
      <button type="button" onClick={() => refuse.current()}>
        refuse
      </button>
      <p>{act.isRunning ? 'under way' : act.error ? 'refused' : 'nothing'}</p>
    </>
  )
}
