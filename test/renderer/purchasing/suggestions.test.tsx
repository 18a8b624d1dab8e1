import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { SuggestionPanel } from '../../../src/renderer/purchasing/suggestion-panel'
import { ltrText } from '../../../src/renderer/ui/ltr-text'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aSupplier, someTerms } from '../../support/purchasing'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { aPart } from '../../support/stock'
import { openTestApp, type TestApp } from '../../support/test-app'

const words = fa.plan
const send = '{Control>}{Enter}{/Control}'

async function planned(t: TestApp): Promise<void> {
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
}

/** Two parts below their points, of which one has a supplier, who sells it by tens. */
async function aShortShop() {
  const t = await openTestApp()
  const screenPart = await aPart(t.manager, { number: 'SCR-1', reorderPoint: 5, maxStock: 20 })
  const port = await aPart(t.manager, { number: 'USB-2', reorderPoint: 2, maxStock: 8 })
  const supplier = await aSupplier(t.manager, { name: 'پخش آریا' })
  await someTerms(
    t.manager,
    { supplierId: supplier.id, partId: screenPart.id },
    { packSize: 10, price: 40_000, isPreferred: true },
  )
  await planned(t)
  return { ...t, screenPart, port, supplier }
}

function open({ manager }: Pick<TestApp, 'manager'>, path = '/stock?tab=buying&view=suggestions') {
  return renderPage(<SuggestionPanel />, { client: manager, path })
}

async function rowOf(number: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name: number })
  const row = link.closest('tr')
  if (!row) throw new Error(`no row of ${number}`)
  return row
}

async function choose(user: ReturnType<typeof open>['user'], number: string): Promise<void> {
  await user.click(await fieldSoon(words.suggestions.choose.replace('{{part}}', ltrText(number))))
}

describe('J2 what to order', () => {
  test('J2 shows figures, packs and the reason as a sentence with its numbers', async () => {
    const shop = await aShortShop()
    open(shop)
    const row = await rowOf('SCR-1')
    expect(row.textContent).toContain(words.reason.none)
    expect(row.textContent).toContain(words.reason.byHand.replace('{{point}}', '۵ عدد'))
    expect(row.textContent).toContain('۲ × ۱۰ عدد = ۲۰ عدد')
    expect(row.textContent).toContain('پخش آریا')
    expect(row.textContent).toContain('۴٬۰۰۰')
  })

  test('J2 chosen rows become draft orders, and then say that they are ordered', async () => {
    const shop = await aShortShop()
    const { user, history, unmount } = open(shop)
    await choose(user, 'SCR-1')
    await user.keyboard(send)
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/orders\//))
    const [order] = (await shop.manager.purchasing.orders({})).rows
    expect(order).toMatchObject({ state: 'draft', supplier: { id: shop.supplier.id } })
    unmount()
    open(shop)
    const row = await rowOf('SCR-1')
    await within(row).findByText(words.suggestions.inDraft)
    const chosen = within(row).getByRole('checkbox') as HTMLInputElement
    expect(chosen.disabled).toBe(true)
  })

  test('a part without a supplier is ordered from the one that is chosen', async () => {
    const shop = await aShortShop()
    const { user } = open(shop)
    await choose(user, 'USB-2')
    await screen.findByText(words.order.withoutSupplier.replace('{{parts}}', '۱'))
    const row = await rowOf('USB-2')
    const amount = within(row).getByLabelText(words.suggestions.quantity)
    await user.clear(amount)
    await user.type(amount, '۳')
    await user.click(within(row).getByPlaceholderText(words.suggestions.chooseSupplier))
    await user.click(await pressable('پخش آریا'))
    await user.click(await pressable(words.order.make))
    await waitFor(async () => expect((await shop.manager.purchasing.orders({})).rows).toHaveLength(1))
    const [row1] = (await shop.manager.purchasing.orders({})).rows
    const { items } = await shop.manager.purchasing.order({ id: row1?.id ?? '' })
    expect(items).toMatchObject([{ part: { id: shop.port.id }, quantity: 3 }])
  })

  test('J2 what somebody else ordered meanwhile is asked about', async () => {
    const shop = await aShortShop()
    const { user } = open(shop)
    await choose(user, 'SCR-1')
    const line = { partId: shop.screenPart.id, supplierId: shop.supplier.id, quantity: 20 }
    // The page of another window, which this one has not heard of yet.
    await shop.app.services.db.writer('parts').where({ id: shop.screenPart.id }).update({ max_stock: 0 })
    await user.click(await pressable(words.order.make))
    await user.click(await pressable(words.order.anyway))
    await waitFor(async () => expect((await shop.manager.purchasing.orders({})).rows).toHaveLength(1))
    const [order] = (await shop.manager.purchasing.orders({})).rows
    const { items } = await shop.manager.purchasing.order({ id: order?.id ?? '' })
    expect(items).toMatchObject([{ part: { id: line.partId }, quantity: line.quantity }])
  })

  test('narrows the list to one supplier, or to those without', async () => {
    const shop = await aShortShop()
    const { user } = open(shop)
    await rowOf('SCR-1')
    await user.click(await fieldSoon(words.suggestions.supplier))
    await user.click(await pressable(`${words.suggestions.noSupplier} (۱)`))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'SCR-1' })).toBeNull())
    await rowOf('USB-2')
  })

  test('says by which method it is foretold, and why', async () => {
    const shop = await aShortShop()
    const { user } = open(shop)
    await user.click(await pressable(words.suggestions.whyOf.replace('{{part}}', ltrText('SCR-1'))))
    await screen.findByText(words.pattern.none)
    await screen.findByText(words.part.byHand.replace('{{level}}', '۵ عدد'))
  })

  test('who may look but not order sees no boxes and no buttons', async () => {
    const shop = await aShortShop()
    const role = await shop.manager.staff.saveRole({
      name: 'بیننده',
      permissions: ['purchasing.view', 'stock.view'],
    })
    const login = { login: 'viewer', password: 'a long password' }
    await shop.manager.staff.add({ name: 'بیننده', ...login, roleId: role.id })
    const viewer = shop.connect({ staffId: null })
    await viewer.session.signIn(login)
    open({ manager: viewer })
    const row = await rowOf('SCR-1')
    expect(within(row).queryByRole('checkbox')).toBeNull()
    expect(row.textContent).toContain('۲۰ عدد')
    expect(isOffered(words.run.start)).toBe(false)
    expect(isOffered(words.settings.open)).toBe(false)
  })
})

describe('planning', () => {
  test('says that nothing was worked out yet, works it out, and shows when', async () => {
    const t = await openTestApp()
    await aPart(t.manager, { number: 'SCR-1', reorderPoint: 5, maxStock: 20 })
    const { user } = open(t)
    await screen.findByText(words.suggestions.notPlanned)
    await user.click(await pressable(words.run.start))
    await rowOf('SCR-1')
    await screen.findByText(/محاسبه‌شده در .* برای ۱ قطعه/)
  })

  test('rules are changed in a dialog', async () => {
    const t = await openTestApp()
    const { user } = open(t)
    await user.click(await pressable(words.settings.open))
    const level = await fieldSoon(words.settings.serviceLevel)
    expect(level.value).toBe('۹۵')
    await user.clear(level)
    await user.type(level, '۹۸٫۵')
    await user.clear(field(words.settings.reviewDays))
    await user.type(field(words.settings.reviewDays), '۳')
    await user.click(await pressable(fa.common.save))
    await waitFor(async () =>
      expect(await t.manager.planning.settings({})).toMatchObject({ serviceLevelBp: 9850, reviewDays: 3 }),
    )
  })
})
