import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RepairPage } from '../../../src/renderer/repairs/repair-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { panel } from '../repairs/bench'
import { scanAfterTyping as scan } from '../stock/receive-scan'
import { aPartsShop, ask, none, standOf } from './parts-shop'

const words = fa.partRequests
const quantityOf = (number: string) => words.ask.quantityOf.replace('{{part}}', number)

async function openAsking() {
  const shop = await aPartsShop()
  const page = renderPage(<RepairPage id={shop.repair.id} />, { client: shop.technician })
  await pressable(words.acts.ask)
  pressKey('F8')
  await screen.findByRole('table', { name: words.ask.fitting })
  return { ...shop, ...page }
}

describe('asking for parts', () => {
  test('offers what fits the model first, and Enter and the arrows take it', async () => {
    const { user, technician, repair } = await openAsking()
    await screen.findByText(words.ask.fits)
    await user.click(field(words.ask.find))
    await user.keyboard('{ArrowDown}{Enter}')
    await fieldSoon(quantityOf('DISPLAY1'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, reserved: 1 }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const shown = await panel(words.panel.title)
    await shown.findByText(`${words.states.reserved}: ۱ عدد`)
    shown.getByText(/قفسهٔ ۱/)
  })

  test('H4 says before that what is not available will wait, and the repair waits for it then', async () => {
    const { user, technician, repair } = await openAsking()
    await user.type(field(words.ask.find), 'DISPLAY1')
    await screen.findByText('DISPLAY1')
    await user.keyboard('{Enter}')
    const quantity = await fieldSoon(quantityOf('DISPLAY1'))
    await user.clear(quantity)
    await user.type(quantity, '۷')
    await screen.findByText(words.ask.willWait.replace('{{quantity}}', '۲ عدد'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect(await standOf(technician, repair)).toEqual({ ...none, reserved: 5, waiting: 2 }),
    )
    expect((await technician.repairs.byId({ id: repair.id })).kind).toBe('awaiting_parts')
    const shown = await panel(words.panel.title)
    await shown.findByText(`${words.states.waiting}: ۲ عدد`)
    shown.getByText(words.supply.none)
  })

  test('takes scans: a piece each, several parts on one list', async () => {
    const { user, technician, repair } = await openAsking()
    scan('88060949')
    await fieldSoon(quantityOf('DISPLAY1'))
    scan('88060949')
    await waitFor(() => expect(field(quantityOf('DISPLAY1')).value).toBe('۲'))
    scan('BOARD1')
    await fieldSoon(quantityOf('BOARD1'))
    scan('NOSUCH1')
    await screen.findByText(/NOSUCH1/)
    await user.type(field(words.ask.noteOf.replace('{{part}}', 'DISPLAY1')), 'با فریم')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => {
      const { requests } = await technician.partRequests.ofRepair({ repairId: repair.id })
      expect(requests.map(({ part, quantity, note }) => [part.number, quantity, note])).toEqual([
        ['DISPLAY1', 2, 'با فریم'],
        ['BOARD1', 1, ''],
      ])
    })
  })

  test('does not send an empty list', async () => {
    const { user, technician, repair } = await openAsking()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.ask.linesEmpty)
    expect(await standOf(technician, repair)).toBeUndefined()
  })

  test('withdrawn at once, asked for again by undo', async () => {
    const { technician, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 2)
    const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
    await user.click(await pressable(words.acts.withdrawOf.replace('{{part}}', 'DISPLAY1')))
    await screen.findByText(new RegExp(words.states.withdrawn))
    expect(await standOf(technician, repair)).toEqual({ ...none, withdrawn: 2 })
    await user.click(await pressable(fa.common.undo))
    await waitFor(async () => {
      const { requests } = await technician.partRequests.ofRepair({ repairId: repair.id })
      expect(requests.map(({ reserved }) => reserved).reduce((sum, each) => sum + each, 0)).toBe(2)
    })
  })

  test('M3 who may not ask is shown what was asked for, without any act', async () => {
    const { manager, technician, repair, display, as } = await aPartsShop()
    await ask(technician, repair, display)
    const role = (await manager.staff.roles({})).find(({ key }) => key === 'counter')
    if (!role) throw new Error('no counter')
    const permissions = role.permissions.filter(permission => permission !== 'parts.ask')
    await manager.staff.saveRole({ ...role, name: role.name ?? '', permissions })
    renderPage(<RepairPage id={repair.id} />, { client: await as('counter') })
    await (await panel(words.panel.title)).findByText('DISPLAY1')
    expect(isOffered(words.acts.ask)).toBe(false)
    expect(isOffered(words.acts.withdrawOf.replace('{{part}}', 'DISPLAY1'))).toBe(false)
  })
})
