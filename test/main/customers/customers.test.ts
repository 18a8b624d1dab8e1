import { describe, expect, test } from 'vitest'
import { again, aRepair, change, newCustomer, newDevice, typeIdOf } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp } from '../../support/test-app'

type NewCustomer = Parameters<Client['customers']['add']>[0]

function add(client: Client, customer: Partial<NewCustomer> = {}) {
  return client.customers.add({ commandId: crypto.randomUUID(), name: 'مریم کریمی', phone: '', ...customer })
}

async function dispose(client: Client, repair: { id: string; version: number }): Promise<void> {
  await client.repairs.cancel({ ...change(repair), reason: 'نخواست' })
  await client.repairs.dispose({ ...change(await again(client, repair)), reason: 'مراجعه نکرد' })
}

describe('A7 a customer is known by the canonical number', () => {
  test('A7 every way of writing a number is the same number', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹' })
    expect(first.phone).toBe('+989123456789')
    for (const phone of [
      '09123456789',
      '+98 912 345 6789',
      '00989123456789',
      '9123456789',
      '٠٩١٢-٣٤٥-٦٧٨٩',
    ]) {
      await expect(add(manager, { name: 'دیگری', phone })).rejects.toMatchObject({
        code: 'CUSTOMER_SAME_PHONE',
        data: { field: 'phone', values: { customerId: first.id, name: 'مریم کریمی' } },
      })
    }
    expect((await manager.customers.list({})).rows).toHaveLength(1)
  })

  test('A7 the answer "relative" links both, "new" makes another; neither blocks', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '09123456789' })
    const sister = await add(manager, { name: 'زهرا کریمی', phone: '09123456789', samePhone: 'relative' })
    const stranger = await add(manager, { name: 'بهرام نوری', phone: '09123456789', samePhone: 'new' })
    expect(sister.relativeOf).toEqual({ id: first.id, name: 'مریم کریمی' })
    expect(stranger.relativeOf).toBeNull()
  })

  test('A7 a number that is another customer’s second number asks too', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '09121111111', secondPhone: '02188776655' })
    await expect(add(manager, { phone: '021 8877 6655' })).rejects.toMatchObject({
      code: 'CUSTOMER_SAME_PHONE',
      data: { values: { customerId: first.id } },
    })
  })

  test('A7 a second number asks like the first, whichever of the other customer’s it is', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '09121111111', secondPhone: '02188776655' })
    for (const secondPhone of ['۰۹۱۲ ۱۱۱ ۱۱۱۱', '021 8877 6655']) {
      const other = { name: 'بهرام نوری', phone: '09122222222', secondPhone }
      expect(await refusalOf(add(manager, other))).toEqual({
        code: 'CUSTOMER_SAME_PHONE',
        field: 'secondPhone',
        values: { customerId: first.id, name: 'مریم کریمی' },
      })
      expect(await refusalOf(add(manager, { ...other, phone: '' }))).toMatchObject({ field: 'secondPhone' })
    }
    const relative = await add(manager, {
      name: 'زهرا کریمی',
      phone: '09123333333',
      secondPhone: '09121111111',
      samePhone: 'relative',
    })
    expect(relative.relativeOf).toEqual({ id: first.id, name: 'مریم کریمی' })
    const stranger = { phone: '09124444444', secondPhone: '09121111111', samePhone: 'new' } as const
    expect((await add(manager, { name: 'بهرام نوری', ...stranger })).relativeOf).toBeNull()
  })

  test('A7 of two numbers that others have the first is asked about', async () => {
    const { manager } = await openTestApp()
    const one = await add(manager, { name: 'یکم', phone: '', secondPhone: '02188776655' })
    await add(manager, { name: 'دوم', phone: '09121111111' })
    const both = { name: 'سوم', phone: '02188776655', secondPhone: '09121111111' }
    expect(await refusalOf(add(manager, both))).toMatchObject({
      field: 'phone',
      values: { customerId: one.id },
    })
  })

  test('A7 an edit asks about the numbers that are new to the customer alone', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '09121111111', secondPhone: '02188776655' })
    const shared = { phone: '09121111111', samePhone: 'new' } as const
    const stranger = await add(manager, { name: 'بهرام نوری', ...shared })
    const edit = { id: stranger.id, version: stranger.version, name: 'بهرام نوری', phone: '09121111111' }
    const swapped = manager.customers.edit({ ...edit, secondPhone: '02188776655' })
    expect(await refusalOf(swapped)).toMatchObject({
      code: 'CUSTOMER_SAME_PHONE',
      field: 'secondPhone',
      values: { customerId: first.id },
    })
    const moved = await manager.customers.edit({ ...edit, phone: '09125555555', secondPhone: '09121111111' })
    expect(moved).toMatchObject({ phone: '+989125555555', secondPhone: '+989121111111' })
  })

  test('A7 at check-in the refusal names the field of the check-in', async () => {
    const { manager } = await openTestApp()
    await add(manager, { phone: '09123456789' })
    await expect(aRepair(manager, { customer: newCustomer({ phone: '09123456789' }) })).rejects.toMatchObject(
      {
        code: 'CUSTOMER_SAME_PHONE',
        data: { field: 'customer.phone' },
      },
    )
    expect((await manager.repairs.list({})).rows).toEqual([])
  })
})

describe('adding and editing', () => {
  test('the same command again gives the first customer', async () => {
    const { manager } = await openTestApp()
    const commandId = crypto.randomUUID()
    const first = await add(manager, { commandId, phone: '09123456789' })
    expect(await add(manager, { commandId, phone: '09123456789' })).toEqual(first)
    expect((await manager.customers.list({})).rows).toHaveLength(1)
  })

  test('a number that cannot be one is refused with its field', async () => {
    const { manager } = await openTestApp()
    await expect(add(manager, { phone: '0912345' })).rejects.toMatchObject({
      code: 'PHONE_INVALID',
      data: { field: 'phone' },
    })
    await expect(add(manager, { secondPhone: 'ندارد' })).rejects.toMatchObject({
      code: 'PHONE_INVALID',
      data: { field: 'secondPhone' },
    })
  })

  test('a name of which nothing can be seen is refused', async () => {
    const { manager } = await openTestApp()
    await expect(add(manager, { name: '\u200c\u200d' })).rejects.toMatchObject({
      code: 'CUSTOMER_NAME_MISSING',
    })
  })

  test('N2 digits of a national id are stored as ASCII, N5 the name as it was written', async () => {
    const { manager } = await openTestApp()
    const customer = await add(manager, { name: 'علي كريمي', nationalId: '۰۰۱۲۳۴۵۶۷۸' })
    expect(customer).toMatchObject({ name: 'علي كريمي', nationalId: '0012345678' })
  })

  test('an edit shows at once in every search, and the old words find nothing', async () => {
    const { manager } = await openTestApp()
    const customer = await add(manager, { name: 'مریم کریمی', phone: '09123456789' })
    const edited = await manager.customers.edit({
      id: customer.id,
      version: customer.version,
      name: 'نرگس احمدی',
      phone: '09351112233',
    })
    expect(edited).toMatchObject({ name: 'نرگس احمدی', phone: '+989351112233', version: 2 })
    for (const text of ['مریم', 'ریمی', '345678', '09123456789']) {
      expect(await manager.customers.find({ text })).toEqual([])
    }
    for (const text of ['نرگس', 'حمدی', '112233', '0935']) {
      expect(await manager.customers.find({ text })).toMatchObject([{ id: customer.id }])
    }
  })

  test('an edit of what somebody else changed meanwhile is refused', async () => {
    const { manager } = await openTestApp()
    const { id, version } = await add(manager)
    await manager.customers.edit({ id, version, name: 'زهرا', phone: '' })
    await expect(manager.customers.edit({ id, version, name: 'نرگس', phone: '' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await manager.customers.byId({ id })).name).toBe('زهرا')
  })

  test('an edit that leaves the number alone asks nothing, one that takes another’s asks', async () => {
    const { manager } = await openTestApp()
    const first = await add(manager, { phone: '09121111111' })
    const second = await add(manager, { phone: '09121111111', samePhone: 'relative', name: 'زهرا' })
    const kept = await manager.customers.edit({
      ...second,
      phone: '09121111111',
      secondPhone: '',
      name: 'زری',
    })
    expect(kept.relativeOf).toEqual({ id: first.id, name: first.name })
    const third = await add(manager, { phone: '09122222222' })
    await expect(
      manager.customers.edit({ ...third, phone: '09121111111', secondPhone: '' }),
    ).rejects.toMatchObject({ code: 'CUSTOMER_SAME_PHONE' })
  })

  test('nobody is found under an id that nobody has', async () => {
    const { manager } = await openTestApp()
    await expect(manager.customers.byId({ id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('lists', () => {
  test('the list is newest first, page by page, nobody twice and nobody left out', async () => {
    const { manager } = await openTestApp()
    for (let index = 1; index <= 5; index += 1) await add(manager, { name: `مشتری ${index}` })
    const first = await manager.customers.list({ limit: 2 })
    const second = await manager.customers.list({ limit: 2, cursor: first.next ?? '' })
    const third = await manager.customers.list({ limit: 2, cursor: second.next ?? '' })
    const names = [first, second, third].map(page => page.rows.map(row => row.name))
    expect(names).toEqual([['مشتری 5', 'مشتری 4'], ['مشتری 3', 'مشتری 2'], ['مشتری 1']])
    expect(third.next).toBeNull()
  })

  test.each(['x', '', '["1"]', '[1,2]', '{}'])(
    'a cursor that it did not make is refused: %j',
    async cursor => {
      const { manager } = await openTestApp()
      await expect(manager.customers.list({ cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    },
  )

  test('rows count all repairs and the open ones, and those with open ones come first', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager)
    const busy = await aRepair(manager)
    const customer = { kind: 'existing', id: busy.customer.id } as const
    await aRepair(manager, { customer, device: newDevice(typeId) })
    await dispose(manager, busy)
    const idle = await add(manager, { name: 'مریم نوری' })
    expect(await manager.customers.find({ text: 'مریم' })).toMatchObject([
      { id: busy.customer.id, repairs: 2, openRepairs: 1 },
      { id: idle.id, repairs: 0, openRepairs: 0 },
    ])
  })
})
