import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { staffEdit } from '../../support/staff-edit'
import { type Client, openTestApp } from '../../support/test-app'

type Saved = { readonly version: string }

/** Something of a shop that people change whole: the first change, one of somebody who saw what was before it. */
type Changes = {
  readonly save: (name: string, seen: Saved | undefined) => Promise<Saved>
  readonly read: () => Promise<Saved>
}

const lists = { conditions: [], accessories: [], checklist: [] }

/** Each makes or finds the thing that it changes. */
const things: Readonly<Record<string, (client: Client) => Promise<Changes>>> = {
  'settings.saveShop': async client => {
    const shop = await client.settings.shop({})
    return {
      save: (shopName, seen) => client.settings.saveShop({ ...shop, ...version(seen), shopName }),
      read: () => client.settings.shop({}),
    }
  },
  'staff.edit': async client => {
    const [role] = await client.staff.roles({})
    const password = 'a long password'
    const ali = await client.staff.add({ name: 'علی', login: 'ali', password, roleId: role?.id ?? '' })
    return {
      save: (name, seen) => client.staff.edit({ ...ali, ...version(seen), name }),
      read: () => staffEdit(client, ali, {}),
    }
  },
  'staff.saveRole': async client => {
    const role = await client.staff.saveRole({ name: 'کارآموز', permissions: [] })
    return {
      save: (name, seen) => client.staff.saveRole({ ...role, ...version(seen), name }),
      read: async () => one(await client.staff.roles({}), role),
    }
  },
  'repairs.saveStatus': async client => {
    const names = (fa: string) => ({ fa, ar: '', en: '' })
    const facts = { kind: 'testing', color: 'pink' } as const
    const status = await client.repairs.saveStatus({ ...facts, names: names('میز') })
    return {
      save: (name, seen) =>
        client.repairs.saveStatus({ ...status, ...version(seen), ...facts, names: names(name) }),
      read: async () => one(await client.repairs.statuses({}), status),
    }
  },
  'catalogue.saveType': async client => {
    const facts = (fa: string) => ({
      commandId: crypto.randomUUID(),
      names: { fa, ar: '', en: '' },
      hasImei: false,
      isActive: true,
      ...lists,
    })
    const type = await client.catalogue.saveType(facts('پهپاد'))
    return {
      save: (name, seen) => client.catalogue.saveType({ id: type.id, ...version(seen), ...facts(name) }),
      read: async () => one(await client.catalogue.types({}), type),
    }
  },
  'catalogue.saveModel': async client => {
    const [type] = await client.catalogue.types({})
    const facts = { typeId: type?.id ?? '', brand: 'Snowa' }
    const model = await client.catalogue.saveModel({ ...facts, name: 'SNV-1' })
    return {
      save: (name, seen) => client.catalogue.saveModel({ id: model.id, ...version(seen), ...facts, name }),
      read: async () => one((await client.catalogue.ownModels({})).rows, model),
    }
  },
}

function version(seen: Saved | undefined) {
  return { version: seen?.version ?? '' }
}

function one<Thing extends { readonly id: string }>(all: readonly Thing[], { id }: { readonly id: string }) {
  const found = all.find(thing => thing.id === id)
  if (!found) throw new Error(`nothing has the id ${id}`)
  return found
}

describe.each(Object.entries(things))('a change by %s', (_path, make) => {
  test('is refused where another came between, and taken by who has seen that one', async () => {
    const t = await openTestApp()
    const { save, read } = await make(t.manager)
    const seen = await read()
    const first = await save('نام یکم', seen)
    expect(first.version).not.toBe(seen.version)
    expect(await refusalOf(save('نام دوم', seen))).toEqual({ code: 'CHANGED_MEANWHILE' })
    expect(await read()).toMatchObject({ version: first.version })
    expect(JSON.stringify(await read())).not.toContain('نام دوم')
    await save('نام دوم', await read())
    expect(JSON.stringify(await read())).toContain('نام دوم')
  })

  test('of two at once one is taken', async () => {
    const { manager } = await openTestApp()
    const { save, read } = await make(manager)
    const seen = await read()
    const outcomes = await Promise.allSettled([save('نام یکم', seen), save('نام دوم', seen)])
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'CHANGED_MEANWHILE' } }])
  })

  test('by who saw nothing is refused', async () => {
    const { manager } = await openTestApp()
    const { save } = await make(manager)
    expect((await refusalOf(save('نام یکم', undefined))).code).toBe('CHANGED_MEANWHILE')
  })

  test('goes on from the answer of the one before', async () => {
    const { manager } = await openTestApp()
    const { save, read } = await make(manager)
    const first = await save('نام یکم', await read())
    const second = await save('نام دوم', first)
    expect(await read()).toMatchObject({ version: second.version })
  })
})

test('a version says nothing but that the facts are the same', async () => {
  const { manager } = await openTestApp()
  const shop = await manager.settings.shop({})
  const renamed = await manager.settings.saveShop({ ...shop, shopName: 'نام تازه' })
  expect(renamed.version).not.toBe(shop.version)
  expect(await manager.settings.saveShop({ ...renamed, shopName: shop.shopName })).toEqual(shop)
})
