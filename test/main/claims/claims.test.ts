import { describe, expect, test } from 'vitest'
import { aClaim, aManufacturer, aWarrantedRepair, coverLine } from '../../support/claims'
import { change, handOver, moveTo } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

describe('a repair under warranty', () => {
  test('makes a claim when the device goes back, with what the card pays by kind of line', async () => {
    const { manager } = await openTestApp()
    const manufacturer = await aManufacturer(manager)
    const { repair, card } = await aWarrantedRepair(manager, { manufacturerId: manufacturer.id })
    const ready = await moveTo(manager, repair, 'ready')
    await coverLine(manager, ready, { kind: 'labour', unitPrice: 500_000 })
    await coverLine(manager, ready, { kind: 'part', unitPrice: 300_000, quantity: 2 })
    await coverLine(manager, ready, { kind: 'other', unitPrice: 40_000 })
    expect(await manager.claims.ofRepair({ repairId: ready.id })).toEqual([])
    await handOver(manager, ready)
    expect(await manager.claims.ofRepair({ repairId: ready.id })).toMatchObject([
      {
        kind: 'repair',
        state: 'open',
        repair: { id: repair.id, number: repair.number },
        card: { id: card.id, number: card.number },
        manufacturer: { id: manufacturer.id, name: manufacturer.name },
        amounts: { part: 600_000, labour: 540_000, travel: 0, unit: 0, refund: 0 },
        amount: 1_140_000,
        acceptedAmount: null,
        closedOn: '2026-11-22',
      },
    ])
  })

  test('is borne by the shop where no manufacturer pays for the policy', async () => {
    const { manager } = await openTestApp()
    const claim = await aClaim(manager, { amount: 700_000 })
    expect(claim).toMatchObject({ state: 'own', manufacturer: null, amount: 700_000 })
  })

  test('makes none where the card pays nothing of it', async () => {
    const { manager } = await openTestApp()
    const { repair } = await aWarrantedRepair(manager)
    const ready = await moveTo(manager, repair, 'ready')
    await handOver(manager, ready)
    expect(await manager.claims.ofRepair({ repairId: ready.id })).toEqual([])
  })

  test('follows a hand-over that is taken back and done again', async () => {
    const { manager } = await openTestApp()
    const claim = await aClaim(manager, { amount: 700_000 })
    const { handover } = await manager.handover.open({ repairId: claim.repair.id })
    const reversal = { commandId: crypto.randomUUID(), handoverId: handover?.id ?? '', reason: 'اشتباه' }
    await manager.handover.reverse(reversal)
    expect(await manager.claims.ofRepair({ repairId: claim.repair.id })).toMatchObject([
      { state: 'own', closedOn: null },
    ])
    await coverLine(manager, claim.repair, { kind: 'part', unitPrice: 100_000 })
    await handOver(manager, await manager.repairs.byId({ id: claim.repair.id }))
    expect(await manager.claims.ofRepair({ repairId: claim.repair.id })).toMatchObject([
      { id: claim.id, number: claim.number, amount: 800_000, closedOn: '2026-11-22' },
    ])
  })

  test('has nothing to claim any more where every covered line was taken off before the device went back', async () => {
    const { manager } = await openTestApp()
    const claim = await aClaim(manager)
    const { handover } = await manager.handover.open({ repairId: claim.repair.id })
    await manager.handover.reverse({
      commandId: crypto.randomUUID(),
      handoverId: handover?.id ?? '',
      reason: 'اشتباه',
    })
    const { charges } = await manager.billing.account({ repairId: claim.repair.id })
    for (const { id } of charges) {
      await manager.billing.reverseCharge({
        commandId: crypto.randomUUID(),
        repairId: claim.repair.id,
        chargeId: id,
        reason: 'رایگان انجام شد',
      })
    }
    await handOver(manager, await manager.repairs.byId({ id: claim.repair.id }))
    expect(await manager.claims.ofRepair({ repairId: claim.repair.id })).toMatchObject([
      { id: claim.id, state: 'withdrawn', amount: 0 },
    ])
  })
})

describe('a replacement', () => {
  const unit = { brand: 'Samsung', model: 'Galaxy A54' }

  test('D8 ends the old card, issues its heir, and gives the customer the new device', async () => {
    const { manager } = await openTestApp()
    const { repair, card, serialNo } = await aWarrantedRepair(manager)
    const claim = await manager.claims.replace({
      ...change(repair),
      device: { ...unit, serialNo: 'NEW-0001' },
      unitValue: 90_000_000,
      reason: 'برد تعویضی نداریم',
    })
    expect(claim).toMatchObject({
      kind: 'replace',
      state: 'own',
      amounts: { unit: 90_000_000 },
      closedOn: null,
      replacement: { serialNo: 'NEW-0001' },
    })
    expect(await manager.repairs.byId({ id: repair.id })).toMatchObject({
      kind: 'ready',
      outcome: 'replaced',
    })
    const old = await manager.warranty.byId({ id: card.id })
    expect(old).toMatchObject({ status: 'replaced', heir: { number: claim.replacement?.card.number } })
    const heir = await manager.warranty.find({ text: 'NEW-0001' })
    expect(heir).toMatchObject({
      status: 'active',
      predecessor: { id: card.id },
      owner: { id: repair.customer.id },
      ends: { part: old.ends.part, labour: old.ends.labour },
    })
    expect(await manager.devices.byIdentity({ text: 'NEW-0001' })).toMatchObject({
      owner: { id: repair.customer.id },
      typeId: repair.device.typeId,
    })
    expect((await manager.devices.byIdentity({ text: serialNo }))?.id).toBe(repair.device.id)
  })

  test('is claimed once the customer has the new device', async () => {
    const { manager } = await openTestApp()
    const manufacturer = await aManufacturer(manager)
    const { repair } = await aWarrantedRepair(manager, { manufacturerId: manufacturer.id })
    const claim = await manager.claims.replace({
      ...change(repair),
      device: { ...unit, serialNo: 'NEW-0002' },
      unitValue: 90_000_000,
      reason: 'غیرقابل تعمیر',
    })
    expect((await manager.claims.owed({}))[0]?.open).toEqual({ count: 0, amount: 0 })
    await coverLine(manager, repair, { kind: 'labour', unitPrice: 1_000_000 })
    await handOver(manager, await manager.repairs.byId({ id: repair.id }))
    expect(await manager.claims.ofRepair({ repairId: repair.id })).toMatchObject([
      { id: claim.id, state: 'open', amount: 91_000_000, closedOn: '2026-11-22' },
    ])
    expect((await manager.claims.owed({}))[0]?.open).toEqual({ count: 1, amount: 91_000_000 })
  })

  test('with the serial of the old device, or of one that another card lives for, writes nothing', async () => {
    const { manager } = await openTestApp()
    const { repair, serialNo, card } = await aWarrantedRepair(manager)
    const other = await aWarrantedRepair(manager)
    const asked = { ...change(repair), unitValue: 1, reason: 'آزمون' }
    const same = manager.claims.replace({ ...asked, device: { ...unit, serialNo } })
    expect(await refusalOf(same)).toMatchObject({ code: 'DEVICE_IDENTITY_TAKEN', field: 'device.serialNo' })
    const taken = manager.claims.replace({
      ...asked,
      commandId: crypto.randomUUID(),
      device: { ...unit, serialNo: other.serialNo },
    })
    expect((await refusalOf(taken)).code).toBe('CARD_SERIAL_TAKEN')
    expect(await manager.claims.ofRepair({ repairId: repair.id })).toEqual([])
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({ status: 'active' })
    expect(await manager.repairs.byId({ id: repair.id })).toMatchObject({ version: repair.version })
  })

  test('is given once, and only under a warranty', async () => {
    const { manager } = await openTestApp()
    const { repair } = await aWarrantedRepair(manager)
    const over = await aWarrantedRepair(manager, { activatedOn: '2020-01-01' })
    const input = (serialNo: string) => ({ device: { ...unit, serialNo }, unitValue: 1, reason: 'آزمون' })
    const uncovered = manager.claims.replace({ ...change(over.repair), ...input('NEW-0003') })
    expect((await refusalOf(uncovered)).code).toBe('NOT_COVERED')
    const first = { ...change(repair), ...input('NEW-0004') }
    const claim = await manager.claims.replace(first)
    expect(await manager.claims.replace(first)).toEqual(claim)
    const ended = await manager.repairs.byId({ id: repair.id })
    const again = manager.claims.replace({ ...change(ended), ...input('NEW-0005') })
    expect(await refusalOf(again)).toMatchObject({ code: 'CLAIM_EXISTS', values: { number: claim.number } })
  })
})

describe('a refund', () => {
  test('ends the card, and keeps the amount and who approved it', async () => {
    const { manager } = await openTestApp()
    const { repair, card } = await aWarrantedRepair(manager)
    const claim = await manager.claims.refund({
      ...change(repair),
      amount: 45_000_000,
      method: 'transfer',
      reason: 'مدل مشابه موجود نیست',
    })
    expect(claim).toMatchObject({ kind: 'refund', amount: 45_000_000, amounts: { refund: 45_000_000 } })
    expect(claim.approvedBy).not.toBeNull()
    expect(await manager.repairs.byId({ id: repair.id })).toMatchObject({
      kind: 'ready',
      outcome: 'refunded',
    })
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({ status: 'voided' })
  })

  test('D3 leaves the verdict of the repair as it was on the day of intake', async () => {
    const { manager } = await openTestApp()
    const { repair } = await aWarrantedRepair(manager)
    const before = await manager.coverage.ofRepair({ repairId: repair.id })
    await manager.claims.refund({ ...change(repair), amount: 1, method: 'cash', reason: 'آزمون' })
    const after = await manager.coverage.ofRepair({ repairId: repair.id })
    expect(after?.standing).toEqual(before?.standing)
  })
})

test('M2 nobody without the permission sees what warranties cost', async () => {
  const { manager, as } = await openTestApp()
  const counter = await as('counter')
  const claim = await aClaim(manager, {})
  expect((await refusalOf(counter.claims.list({}))).code).toBe('NOT_PERMITTED')
  expect((await refusalOf(counter.claims.ofRepair({ repairId: claim.repair.id }))).code).toBe('NOT_PERMITTED')
})
