import { expect, test } from 'vitest'
import { aClaim, aManufacturer, aWarrantedRepair, coverLine, statementChange } from '../../support/claims'
import { aRepair, change, handOver, moveTo } from '../../support/factories'
import { openTestApp } from '../../support/test-app'

const november = { from: '2026-11-01', to: '2026-11-30' }

test('K6 warranty cost is parts, labour and freight, less what manufacturers paid', async () => {
  const { manager } = await openTestApp()
  const manufacturer = await aManufacturer(manager)
  const claim = await aClaim(manager, { manufacturerId: manufacturer.id, amount: 1_000_000 })
  await aClaim(manager, { amount: 300_000 })
  expect(await manager.claims.costs(november)).toMatchObject({
    claims: { count: 2, part: 0, labour: 1_300_000, travel: 0, unit: 0, refund: 0 },
    recovered: 0,
    cost: 1_300_000,
  })
  const prepared = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId: manufacturer.id,
    ...november,
  })
  const sent = await manager.claims.send(statementChange(prepared))
  const answered = await manager.claims.answer({
    ...statementChange(sent),
    answers: [{ result: 'accepted', claimId: claim.id, amount: 800_000 }],
  })
  await manager.claims.settle({ ...statementChange(answered), amount: 800_000, on: '2026-11-22' })
  expect(await manager.claims.costs(november)).toMatchObject({ recovered: 800_000, cost: 500_000 })
  expect(await manager.claims.costs({ from: '2026-12-01', to: '2026-12-31' })).toMatchObject({
    claims: { count: 0, labour: 0 },
    recovered: 0,
    cost: 0,
  })
})

test('E4 the cost of a rework goes to its cause', async () => {
  const { manager, clock } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const ready = await moveTo(manager, repair, 'ready')
  const { charges } = await manager.billing.addCharge({
    commandId: crypto.randomUUID(),
    repairId: ready.id,
    kind: 'labour',
    description: 'تعویض باتری',
    quantity: 1,
    unitPrice: 400_000,
    warrantyDays: 60,
  })
  const paid = await manager.billing.pay({
    commandId: crypto.randomUUID(),
    repairId: ready.id,
    amount: 400_000,
    method: 'cash',
  })
  expect(paid.totals.balance).toBe(0)
  const origin = await handOver(manager, await manager.repairs.byId({ id: ready.id }))
  clock.advance(86_400_000)
  const rework = await aRepair(manager, {
    device: { kind: 'existing', id: origin.device.id },
    reworkOfId: origin.id,
  })
  const named = await manager.repairs.nameReworkCause({
    ...change(rework),
    cause: 'workmanship',
    responsibleId: null,
  })
  const again = await moveTo(manager, named, 'ready')
  await manager.billing.addCharge({
    commandId: crypto.randomUUID(),
    repairId: again.id,
    kind: 'labour',
    description: 'تعویض دوبارهٔ باتری',
    quantity: 1,
    unitPrice: 450_000,
    warrantyDays: 60,
    coverage: { kind: 'fitted', chargeId: charges[0]?.id ?? '' },
  })
  await handOver(manager, await manager.repairs.byId({ id: again.id }))
  expect(await manager.claims.costs(november)).toMatchObject({
    claims: { count: 0 },
    reworks: [{ cause: 'workmanship', count: 1, amount: 450_000 }],
    cost: 450_000,
  })
})

test('D9 what people decided stands in the report with its cost', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager, { activatedOn: '2020-01-01' })
  await manager.coverage.decide({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    lines: ['labour'],
    result: 'covered',
    reason: 'مشتری قدیمی',
  })
  const ready = await moveTo(manager, repair, 'ready')
  await coverLine(manager, ready, { unitPrice: 250_000 })
  await handOver(manager, ready)
  expect((await manager.claims.costs(november)).decisions).toMatchObject([
    {
      repair: { id: repair.id, number: repair.number },
      on: '2026-11-22',
      judge: 'override',
      result: 'covered',
      reason: 'مشتری قدیمی',
      amount: 250_000,
    },
  ])
})
