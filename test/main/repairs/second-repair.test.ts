import { describe, expect, test } from 'vitest'
import { aRepair, change, checkInInput, handOver, moveTo, newDevice, typeIdOf } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

describe('A6 a device with an open repair', () => {
  test('is not taken in a second time, and the open one is named', async () => {
    const { app, manager } = await openTestApp()
    const { id, number, device } = await aRepair(manager)
    const refusal = await refusalOf(aRepair(manager, { device: { kind: 'existing', id: device.id } }))
    expect(refusal).toMatchObject({ code: 'REPAIR_ALREADY_OPEN', values: { number, repairId: id } })
    expect(await app.services.db.reader('repairs')).toHaveLength(1)
  })

  test('is recognised by its serial, however it is typed', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager)
    await aRepair(manager, { device: newDevice(typeId, { serialNo: 'R5-CW 3099' }) })
    const second = aRepair(manager, { device: newDevice(typeId, { serialNo: 'r5cw۳۰۹۹' }) })
    expect(await refusalOf(second)).toMatchObject({ code: 'REPAIR_ALREADY_OPEN' })
  })

  test('is taken in once by two counters at the same moment', async () => {
    const { manager } = await openTestApp()
    const device = newDevice(await typeIdOf(manager))
    const settled = await Promise.allSettled(
      Array.from({ length: 6 }, () => manager.repairs.checkIn(checkInInput({ device }))),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = settled.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['REPAIR_ALREADY_OPEN']))
  })

  test('is still open while it is ready', async () => {
    const { manager } = await openTestApp()
    const repair = await moveTo(manager, await aRepair(manager), 'ready')
    const second = aRepair(manager, { device: { kind: 'existing', id: repair.device.id } })
    expect(await refusalOf(second)).toMatchObject({ code: 'REPAIR_ALREADY_OPEN' })
  })

  test('comes back after it was delivered or disposed of', async () => {
    const { manager } = await openTestApp()
    const delivered = await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    const ready = await moveTo(manager, await aRepair(manager), 'ready')
    const disposed = await manager.repairs.dispose({ ...change(ready), reason: 'بی‌صاحب ماند' })
    for (const { device } of [delivered, disposed]) {
      const repair = await aRepair(manager, { device: { kind: 'existing', id: device.id } })
      expect(repair.device.id).toBe(device.id)
    }
  })
})

describe('B10 a rework', () => {
  test('B10 is linked to the delivered repair of the same device, both ways', async () => {
    const { manager } = await openTestApp()
    const origin = await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    const device = { kind: 'existing', id: origin.device.id } as const
    const rework = await aRepair(manager, { device, reworkOfId: origin.id })
    expect(rework.reworkOf).toEqual({ id: origin.id, number: origin.number })
    const { reworks } = await manager.repairs.byId({ id: origin.id })
    expect(reworks).toEqual([{ id: rework.id, number: rework.number }])
    expect((await manager.repairs.byId({ id: rework.id })).reworkOf).toEqual(rework.reworkOf)
  })

  test('B10 follows only a repair that was delivered', async () => {
    const { manager } = await openTestApp()
    const ready = await moveTo(manager, await aRepair(manager), 'ready')
    const disposed = await manager.repairs.dispose({ ...change(ready), reason: 'بی‌صاحب ماند' })
    const device = { kind: 'existing', id: disposed.device.id } as const
    const refusal = await refusalOf(aRepair(manager, { device, reworkOfId: disposed.id }))
    expect(refusal).toMatchObject({ code: 'REWORK_NOT_DELIVERED', field: 'reworkOfId' })
  })

  test('B10 is of the same device', async () => {
    const { manager } = await openTestApp()
    const origin = await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    const refusal = await refusalOf(aRepair(manager, { reworkOfId: origin.id }))
    expect(refusal).toMatchObject({ code: 'REWORK_NOT_DELIVERED' })
    const unknown = await refusalOf(aRepair(manager, { reworkOfId: crypto.randomUUID() }))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', field: 'reworkOfId' })
  })

  test('B10 a delivered repair itself takes no step any more', async () => {
    const { manager } = await openTestApp()
    const delivered = await handOver(manager, await moveTo(manager, await aRepair(manager), 'ready'))
    expect(delivered.moves).toEqual([])
    const acts = [
      manager.repairs.move({ ...change(delivered), to: 'repairing', comment: 'باز شد' }),
      manager.repairs.cancel({ ...change(delivered), reason: 'لغو' }),
      manager.repairs.dispose({ ...change(delivered), reason: 'دور' }),
      manager.repairs.take(change(delivered)),
      manager.repairs.saveFindings({ ...change(delivered), foundFault: 'ا', workDone: 'ب' }),
      manager.repairs.changePromise({ ...change(delivered), promisedOn: '2026-12-01', reason: 'دیر' }),
    ]
    for (const act of acts) expect(await refusalOf(act)).toMatchObject({ code: 'REPAIR_CLOSED' })
  })
})
