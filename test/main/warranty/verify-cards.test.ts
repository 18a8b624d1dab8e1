import type { Knex } from 'knex'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/main/kernel/transaction'
import { bindCard } from '../../../src/main/warranty/card-for'
import { issueHeir } from '../../../src/main/warranty/replace-card'
import { aRepair, newDevice, typeIdOf } from '../../support/factories'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange, issueCodes, policyInput } from '../../support/warranty'
import { run } from '../cli/run'
import { callContext } from '../kernel/call-context'

/** A shop in which everything that can happen to a card has happened, through the program's own services. */
async function openBusyShop() {
  const t = await openTestApp()
  const { manager } = t
  const policy = await aPolicy(manager)
  await manager.warranty.savePolicy(
    policyInput({ id: policy.id, version: 1, name: policy.name, rules: { replacementMinDays: 30 } }),
  )
  await issueCodes(manager, policy, 3)
  const issued = await aCard(manager, { serialNo: 'OLD-1', policy })
  const active = await activate(manager, issued, { activatedOn: '2026-11-01' })
  const blocked = await manager.warranty.changeStatus({
    ...cardChange(active),
    to: 'blocked',
    reason: 'آزمون',
  })
  const free = await manager.warranty.changeStatus({
    ...cardChange(blocked),
    to: 'unblocked',
    reason: 'آزمون',
  })
  await bind(t, free.id, await aDevice(t, 'OLD-1'))
  await inTransaction(await callContext(t), work =>
    issueHeir(work, {
      cardId: free.id,
      held: [],
      device: { deviceId: null, serialNo: 'NEW-1', brand: '', model: '' },
      ownerId: null,
      reason: 'آزمون',
    }),
  )
  const other = await aCard(manager, { serialNo: 'B-1', policy })
  await bind(t, other.id, await aDevice(t, 'B-1'))
  const { version } = await manager.warranty.byId({ id: other.id })
  const nothing = { producedOn: null, soldOn: null, installedOn: null, activatedOn: null }
  await manager.warranty.correct({
    ...cardChange({ ...other, version }),
    ...nothing,
    serialNo: 'B-2',
    reason: 'آزمون',
  })
  await bind(t, other.id, await aDevice(t, 'B-2'))
  return { ...t, policy, card: free, heldBack: other }
}

async function aDevice({ manager }: TestApp, serialNo: string): Promise<string> {
  const repair = await aRepair(manager, { device: newDevice(await typeIdOf(manager), { serialNo }) })
  return repair.device.id
}

async function bind(t: TestApp, cardId: string, deviceId: string): Promise<void> {
  await inTransaction(await callContext(t), work => bindCard(work, { cardId, deviceId }))
}

async function faultsIn(folder: string): Promise<readonly string[]> {
  const { output } = await run('verify', '--data', folder, '--json')
  return JSON.parse(output).checks.flatMap((check: { name: string; faults: string[] }) =>
    check.faults.map(fault => `${check.name}: ${fault}`),
  )
}

type Shop = Awaited<ReturnType<typeof openBusyShop>>

const damages: readonly (readonly [string, (db: Knex, shop: Shop) => Promise<unknown>, RegExp])[] = [
  [
    'a status that no event reached',
    (db, { heldBack }) => db('warranty_cards').where({ id: heldBack.id }).update({ status: 'voided' }),
    /^histories of warranty cards: card .* is voided, which its history does not say$/,
  ],
  [
    'a card without events that is active without a day',
    db => db('warranty_cards').whereNull('serial_key').limit(1).update({ status: 'active' }),
    /^histories of warranty cards: card .* is active/,
  ],
  [
    'a device that the card was not bound to',
    (db, { heldBack, card }) =>
      db('warranty_cards')
        .where({ id: heldBack.id })
        .update({ device_id: db('warranty_cards').where({ id: card.id }).select('device_id') }),
    /^(histories of warranty cards: card .* has another device|warranty cards: card .* is bound to a device with OLD1)/,
  ],
  [
    'rules of a version that were changed',
    async (db, { policy }) => {
      await db.raw('drop trigger warranty_policy_versions_no_update')
      await db('warranty_policy_versions')
        .where({ policy_id: policy.id, version: 1 })
        .update({ rules: db.raw(`json_set(rules, '$.months.part', 99)`) })
    },
    /^warranty policies: version 1 of policy .* has other rules than those that were recorded$/,
  ],
  [
    'a card that is gone from its batch',
    async db => {
      const { id } = await db('warranty_cards').whereNull('serial_key').first('id')
      await db('warranty_cards').where({ id }).delete()
    },
    /^warranty cards: batch .* says 3 cards and has 2$/,
  ],
  [
    'two living cards of one serial',
    async db => {
      await db.raw('drop index warranty_cards_one_of_serial')
      await db('warranty_cards').whereNull('serial_key').update({ serial_key: 'TWICE', serial_no: 'TWICE' })
    },
    /^warranty cards: serial TWICE has 3 cards that live$/,
  ],
  [
    'a replaced card without its heir',
    db => db('warranty_cards').whereNotNull('predecessor_id').update({ predecessor_id: null }),
    /^warranty cards: card .* was replaced by none$/,
  ],
]

describe('verify', () => {
  test('D10 finds nothing wrong with cards to which everything has happened', async () => {
    const { folder } = await openBusyShop()
    expect(await faultsIn(folder)).toEqual([])
  })

  test('a device whose serial was corrected is no fault of its card', async () => {
    const t = await openBusyShop()
    const { deviceId } = await t.manager.warranty.byId({ id: t.heldBack.id })
    const device = await t.manager.devices.byId({ id: deviceId ?? '' })
    await t.manager.devices.edit({ ...device, serialNo: 'B-3', imei: '' })
    expect(await faultsIn(t.folder)).toEqual([])
  })

  test.each(damages)('finds %s', async (_, damage, fault) => {
    const shop = await openBusyShop()
    await damage(shop.app.services.db.writer, shop)
    const faults = await faultsIn(shop.folder)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.filter(found => !fault.test(found))).toEqual([])
  })
})
