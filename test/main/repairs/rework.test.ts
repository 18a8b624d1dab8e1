import { describe, expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import { aRepair, change, handOver, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

const dayMs = 86_400_000

async function delivered(manager: Client, overrides: Parameters<typeof aRepair>[1] = {}): Promise<Repair> {
  return handOver(manager, await moveTo(manager, await aRepair(manager, overrides), 'ready'))
}

function sameDevice(origin: Repair) {
  return { kind: 'existing', id: origin.device.id } as const
}

async function aRework(manager: Client, origin: Repair): Promise<Repair> {
  const promisedOn = '2027-12-01'
  return aRepair(manager, { device: sameDevice(origin), reworkOfId: origin.id, promisedOn })
}

describe('E5 proposing a rework at intake', () => {
  test('E5 names the delivered repair of the same fault within the shop’s days', async () => {
    const { manager, clock } = await openTestApp()
    const origin = await delivered(manager, { fault: 'باتری زود خالی می‌شود' })
    clock.advance(12 * dayMs)
    const [proposal] = await manager.repairs.reworkProposals({
      deviceId: origin.device.id,
      fault: 'باطری؟ نه، باتری‌اش زود خالی میشه',
    })
    expect(proposal).toMatchObject({
      id: origin.id,
      number: origin.number,
      deliveredOn: '2026-11-22',
      daysAgo: 12,
      isSameFault: true,
      warrantyEndsOn: null,
    })
    const [other] = await manager.repairs.reworkProposals({
      deviceId: origin.device.id,
      fault: 'دوربین تار است',
    })
    expect(other).toMatchObject({ id: origin.id, isSameFault: false })
  })

  test('E5 warns on the last of these days and no more on the next', async () => {
    const { manager, clock } = await openTestApp()
    const origin = await delivered(manager, { fault: 'صدا ندارد' })
    const asked = { deviceId: origin.device.id, fault: 'صدا ندارد' }
    clock.advance(30 * dayMs)
    expect(await manager.repairs.reworkProposals(asked)).toMatchObject([{ isSameFault: true }])
    clock.advance(dayMs)
    expect(await manager.repairs.reworkProposals(asked)).toMatchObject([{ isSameFault: false }])
  })

  test('E5 goes on while what was done is under warranty, and says until when', async () => {
    const { manager, clock } = await openTestApp()
    const ready = await moveTo(manager, await aRepair(manager, { fault: 'شارژ نمی‌شود' }), 'ready')
    await manager.billing.addCharge({
      commandId: crypto.randomUUID(),
      repairId: ready.id,
      kind: 'labour',
      description: 'تعویض سوکت شارژ',
      quantity: 1,
      unitPrice: 0,
      warrantyDays: 90,
    })
    const origin = await handOver(manager, ready)
    clock.advance(60 * dayMs)
    const asked = { deviceId: origin.device.id, fault: 'باز شارژ نمی‌شود' }
    expect(await manager.repairs.reworkProposals(asked)).toMatchObject([
      { isSameFault: true, daysAgo: 60, warrantyEndsOn: '2027-02-20' },
    ])
    clock.advance(31 * dayMs)
    expect(await manager.repairs.reworkProposals(asked)).toMatchObject([{ isSameFault: false }])
  })

  test('E5 lets the shop choose the days, and forgets a hand-over that was taken back', async () => {
    const { manager, clock } = await openTestApp()
    const shop = await manager.settings.shop({})
    await manager.settings.saveShop({ ...shop, reworkDays: 5 })
    const origin = await delivered(manager, { fault: 'صدا ندارد' })
    const asked = { deviceId: origin.device.id, fault: 'صدا ندارد' }
    clock.advance(6 * dayMs)
    expect(await manager.repairs.reworkProposals(asked)).toMatchObject([{ isSameFault: false }])
    clock.advance(-6 * dayMs)
    const { handover } = await manager.handover.open({ repairId: origin.id })
    await manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: handover?.id ?? '',
      reason: 'اشتباه',
    })
    expect(await manager.repairs.reworkProposals(asked)).toEqual([])
  })
})

describe('E4 the cause of a rework', () => {
  test('E4 keeps its link, its cause and who was responsible, and tells them in its history', async () => {
    const { manager } = await openTestApp()
    const me = await manager.session.current({})
    const origin = await delivered(manager, { fault: 'صدا ندارد', technicianId: me?.staff?.id ?? null })
    expect(origin.technician).not.toBeNull()
    const rework = await aRework(manager, origin)
    expect(await manager.repairs.rework({ repairId: rework.id })).toMatchObject({
      origin: { id: origin.id, number: origin.number, fault: 'صدا ندارد', deliveredOn: '2026-11-22' },
      cause: null,
      responsible: null,
    })
    const responsibleId = origin.technician?.id ?? null
    const named = await manager.repairs.nameReworkCause({
      ...change(rework),
      cause: 'workmanship',
      responsibleId,
    })
    expect(named.version).toBe(rework.version + 1)
    expect(await manager.repairs.rework({ repairId: rework.id })).toMatchObject({
      cause: 'workmanship',
      responsible: origin.technician,
    })
    const { rows } = await manager.repairs.history({ repairId: rework.id, limit: 1 })
    expect(rows).toMatchObject([
      {
        event: 'rework_cause_named',
        values: { cause: 'workmanship', responsible: origin.technician?.name ?? '' },
      },
    ])
  })

  test('E4 a rework becomes ready only with its cause', async () => {
    const { manager } = await openTestApp()
    const rework = await aRework(manager, await delivered(manager))
    expect(await refusalOf(moveTo(manager, rework, 'ready'))).toMatchObject({ code: 'REWORK_CAUSE_MISSING' })
    const tested = await manager.repairs.byId({ id: rework.id })
    expect(tested.kind).toBe('testing')
    const named = await manager.repairs.nameReworkCause({
      ...change(tested),
      cause: 'part',
      responsibleId: null,
    })
    expect(await moveTo(manager, named, 'ready')).toMatchObject({ kind: 'ready', outcome: 'repaired' })
  })

  test('E4 no other repair has one, and nobody unknown is responsible', async () => {
    const { manager } = await openTestApp()
    const origin = await delivered(manager)
    const first = await aRepair(manager)
    expect(await manager.repairs.rework({ repairId: first.id })).toBeNull()
    const named = { cause: 'part', responsibleId: null } as const
    expect(await refusalOf(manager.repairs.nameReworkCause({ ...change(first), ...named }))).toMatchObject({
      code: 'NOT_A_REWORK',
    })
    const rework = await aRework(manager, origin)
    const stranger = { cause: 'part', responsibleId: crypto.randomUUID() } as const
    expect(
      await refusalOf(manager.repairs.nameReworkCause({ ...change(rework), ...stranger })),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'responsibleId' })
    expect(await manager.repairs.byId({ id: rework.id })).toMatchObject({ version: rework.version })
  })
})
