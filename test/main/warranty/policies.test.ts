import { describe, expect, test } from 'vitest'
import { defaultPolicyRules } from '../../../src/shared/warranty/policy'
import { typeIdOf } from '../../support/factories'
import { openTestApp } from '../../support/test-app'
import { aCard, aPolicy, issueCodes, issueRange, policyInput } from '../../support/warranty'

describe('policies', () => {
  test('a policy begins with its first version and names who pays', async () => {
    const { manager } = await openTestApp()
    const maker = await manager.warranty.saveManufacturer({
      commandId: crypto.randomUUID(),
      version: 0,
      name: 'پارس الکترونیک',
      contact: '۰۲۱-۸۸۰۰',
      isActive: true,
    })
    const typeId = await typeIdOf(manager)
    const policy = await aPolicy(manager, {
      name: 'طلایی',
      manufacturerId: maker.id,
      scope: { typeId, brand: 'Snowa' },
    })
    expect(policy).toMatchObject({
      name: 'طلایی',
      scope: { typeId, brand: 'Snowa', model: '' },
      manufacturer: { id: maker.id, name: 'پارس الکترونیک' },
      current: { version: 1, rules: defaultPolicyRules, staffName: 'سارا مدیری' },
      cards: 0,
      version: 1,
    })
    expect(await manager.warranty.policies({})).toEqual([policy])
  })

  test('changed rules write the next version, and cards that are out keep theirs', async () => {
    const { manager } = await openTestApp()
    const first = await aPolicy(manager)
    const card = await aCard(manager, { serialNo: 'SN-1', policy: first })
    const months = { part: 24, labour: 12, travel: 0 }
    const second = await manager.warranty.savePolicy(
      policyInput({ id: first.id, version: first.version, name: first.name, rules: { months } }),
    )
    expect(second.current).toMatchObject({ version: 2, rules: { months } })
    expect((await manager.warranty.policyVersions({ id: first.id })).map(({ version }) => version)).toEqual([
      2, 1,
    ])
    const kept = await manager.warranty.byId({ id: card.id })
    expect(kept.policy).toMatchObject({ version: 1, rules: { months: { part: 18 } } })
    const later = await aCard(manager, { serialNo: 'SN-2', policy: first })
    expect(later.policy).toMatchObject({ version: 2, rules: { months } })
  })

  test('a new name, or exclusions ticked in another order, is no new version', async () => {
    const { manager } = await openTestApp()
    const before = await aPolicy(manager, { rules: { exclusions: ['impact', 'liquid'] } })
    const after = await manager.warranty.savePolicy(
      policyInput({
        id: before.id,
        version: before.version,
        name: 'نام تازه',
        isActive: false,
        rules: { exclusions: ['liquid', 'impact', 'liquid'] },
      }),
    )
    expect(after).toMatchObject({ name: 'نام تازه', isActive: false, version: 2, current: { version: 1 } })
    expect(after.current).toEqual(before.current)
  })

  test('a version that was written can be neither changed nor deleted', async () => {
    const { manager, app } = await openTestApp()
    await aPolicy(manager)
    const versions = app.services.db.writer('warranty_policy_versions')
    await expect(versions.clone().update({ rules: '{}' })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
    })
    await expect(versions.clone().delete()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })

  test('its cards are counted by its batches', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    await issueCodes(manager, policy, 7)
    await issueRange(manager, policy, { firstSerial: 'A01', lastSerial: 'A05' })
    await issueCodes(manager, await aPolicy(manager), 2)
    const counts = (await manager.warranty.policies({})).map(({ id, cards }) => [id === policy.id, cards])
    expect(counts).toEqual([
      [true, 12],
      [false, 2],
    ])
  })

  test.each([
    ['the same name in another spelling', { name: 'گارانتي  كامل' }, 'POLICY_NAME_TAKEN'],
    ['nothing covered', { rules: { months: { part: 0, labour: 0, travel: 0 } } }, 'POLICY_COVERS_NOTHING'],
    ['an unknown payer', { manufacturerId: '01890000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    ['an unknown type', { scope: { typeId: '01890000-0000-7000-8000-000000000000' } }, 'NOT_FOUND'],
    ['a version of nothing', { version: 3 }, 'CHANGED_MEANWHILE'],
    ['an unknown policy', { id: '01890000-0000-7000-8000-000000000000', version: 1 }, 'NOT_FOUND'],
  ])('%s is refused', async (_, edit, code) => {
    const { manager } = await openTestApp()
    await aPolicy(manager, { name: 'گارانتی کامل' })
    await expect(aPolicy(manager, edit)).rejects.toMatchObject({ code })
    expect(await manager.warranty.policies({})).toHaveLength(1)
  })

  test('two who change the same policy do not undo each other', async () => {
    const { manager } = await openTestApp()
    const { id, version } = await aPolicy(manager)
    await manager.warranty.savePolicy(policyInput({ id, version }))
    await expect(manager.warranty.savePolicy(policyInput({ id, version }))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('a double click writes one policy', async () => {
    const { manager } = await openTestApp()
    const input = policyInput()
    const answers = await Promise.all([
      manager.warranty.savePolicy(input),
      manager.warranty.savePolicy(input),
    ])
    expect(answers[0]).toEqual(answers[1])
    expect(await manager.warranty.policies({})).toHaveLength(1)
  })
})

describe('manufacturers', () => {
  const input = (edit: object = {}) => ({
    commandId: crypto.randomUUID(),
    version: 0,
    name: 'سام‌سرویس',
    isActive: true,
    ...edit,
  })

  test('one is added, changed and audited with what stood before', async () => {
    const { manager, app } = await openTestApp()
    const { id, version } = await manager.warranty.saveManufacturer(input({ contact: 'آقای رضایی' }))
    await manager.warranty.saveManufacturer(input({ id, version, name: 'سام سرویس', isActive: false }))
    expect(await manager.warranty.manufacturers({})).toEqual([
      { id, name: 'سام سرویس', contact: '', note: '', isActive: false, version: 2 },
    ])
    const entries = await app.services.db.reader('audit_log').where({ action: 'warranty.saveManufacturer' })
    expect(entries.map(({ before }) => before && JSON.parse(before).contact)).toEqual([null, 'آقای رضایی'])
  })

  test('the same name in another spelling is refused, its own is not', async () => {
    const { manager } = await openTestApp()
    const { id, version } = await manager.warranty.saveManufacturer(input())
    await expect(manager.warranty.saveManufacturer(input({ name: 'سامسرويس' }))).rejects.toMatchObject({
      code: 'MANUFACTURER_NAME_TAKEN',
      data: { field: 'name' },
    })
    expect(await manager.warranty.saveManufacturer(input({ id, version }))).toMatchObject({ version: 2 })
    await expect(manager.warranty.saveManufacturer(input({ id, version }))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })
})

describe('a shop that keeps no warranty', () => {
  test('is known by having no policy, asked once until one is written', async () => {
    const { manager, app } = await openTestApp()
    expect(await app.services.usesWarranty()).toBe(false)
    await aPolicy(manager)
    expect(await app.services.usesWarranty()).toBe(true)
  })
})
