import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RepairPage } from '../../../src/renderer/repairs/repair-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, handOver } from '../../support/factories'
import { fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { openWorkshop, panel } from './bench'

const words = fa.rework

test('E4 the technician says on the repair why the device came back, and who was responsible', async () => {
  const { technician, counter, manager, repair, to } = await openWorkshop()
  const mine = await technician.repairs.take({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    version: repair.version,
  })
  const origin = await handOver(manager, await to('ready', mine))
  const rework = await aRepair(counter, {
    device: { kind: 'existing', id: origin.device.id },
    reworkOfId: origin.id,
  })
  const { user } = renderPage(<RepairPage id={rework.id} />, { client: technician })
  const shown = await panel(words.title)
  expect(shown.getByText(origin.fault)).toBeDefined()
  expect(isOffered(words.save)).toBe(false)
  await user.click(await fieldSoon(words.cause))
  await user.click(await pressable(words.causes.workmanship))
  await user.click(await pressable(words.save))
  await waitFor(async () =>
    expect(await manager.repairs.rework({ repairId: rework.id })).toMatchObject({
      cause: 'workmanship',
      // The technician of the first repair stands there already.
      responsible: { name: 'Parisa' },
    }),
  )
  await waitFor(() => expect(isOffered(words.save)).toBe(false))
})

test('a repair that does nothing again has no word of a rework', async () => {
  const { technician, repair } = await openWorkshop()
  renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByText(repair.fault)
  expect(screen.queryByText(words.title)).toBeNull()
})
