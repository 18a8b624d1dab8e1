import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsPage } from '../../../src/renderer/settings/settings-page'
import { ltrText } from '../../../src/renderer/ui/ltr-text'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.settings

test('the shop’s own facts are saved by Ctrl+Enter', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager })
  await user.clear(await fieldSoon(words.shopName))
  await user.type(field(words.shopName), 'موبایل‌سرا')
  await user.type(field(words.phones), '۰۲۱ ۸۸۷۷۶۶۵۵{Enter}')
  await user.clear(field(words.promiseDays))
  await user.type(field(words.promiseDays), '۵')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved)
  expect(await manager.settings.shop({})).toMatchObject({
    shopName: 'موبایل‌سرا',
    phones: ['۰۲۱ ۸۸۷۷۶۶۵۵'],
    promiseDays: 5,
  })
})

test('what a colleague saves elsewhere appears, what is being typed stays and is told apart', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager })
  await user.type(await fieldSoon(words.address), 'خیابان جمهوری')
  await save(manager, { shopName: 'نام تازه' })
  await waitFor(() => expect(field(words.shopName).value).toBe('نام تازه'))
  expect(field(words.address).value).toBe('خیابان جمهوری')
  expect(screen.queryByText(fa.common.changedMeanwhile)).toBeNull()
  await save(manager, { address: 'نشانی دیگر' })
  await screen.findByText(fa.common.changedMeanwhile)
  await user.click(await pressable(fa.common.save))
  await screen.findByText(words.saved)
  expect(await manager.settings.shop({})).toMatchObject({ shopName: 'نام تازه', address: 'خیابان جمهوری' })
  await waitFor(() => expect(screen.queryByText(fa.common.changedMeanwhile)).toBeNull())
})

test('A2 numbers show at once how they will look', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=money' })
  await fieldSoon(words.moneyUnit)
  await screen.findByText(example('۱۴۰۵-۰۰۰۰۱'))
  const [prefix] = screen.getAllByLabelText(words.prefix)
  if (!prefix) throw new Error('no prefix')
  await user.type(prefix, 'Q')
  await screen.findByText(example('Q-۱۴۰۵-۰۰۰۰۱'))
})

test('G1 tax is typed in percent, rounding in toman; a wrong amount is never saved', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=money' })
  await user.clear(await fieldSoon(words.taxRate))
  await user.type(field(words.taxRate), '۹٫۵')
  await user.clear(field(words.roundingStep))
  await user.type(field(words.roundingStep), 'هزار{Enter}')
  expect(field(words.roundingStep).getAttribute('aria-invalid')).toBe('true')
  expect(await manager.settings.shop({})).toMatchObject({ taxRateBp: 0, roundingStep: 1000 })
  await user.clear(field(words.roundingStep))
  await user.type(field(words.roundingStep), '۵۰۰{Enter}')
  await screen.findByText(words.saved)
  expect(await manager.settings.shop({})).toMatchObject({ taxRateBp: 950, roundingStep: 5000 })
})

test('C4 each change of the terms is a new version', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=terms' })
  await screen.findByText(words.termsNone)
  await user.type(field(words.termsBody), 'شرط اول')
  await user.click(await pressable(fa.common.save))
  await screen.findByText(/نسخهٔ ۱/)
  await user.type(field(words.termsBody), ' و دوم')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/نسخهٔ ۲/)
  expect(await manager.settings.terms({})).toMatchObject({ version: 2, body: 'شرط اول و دوم' })
})

test('terms in progress outlive a colleague’s new version', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=terms' })
  await user.type(await fieldSoon(words.termsBody), 'شرط من')
  await manager.settings.saveTerms({ body: 'شرط دیگری' })
  await screen.findByText(fa.common.changedMeanwhile)
  expect(field(words.termsBody).value).toBe('شرط من')
})

test('B1 a status of the shop’s own is added to a kind, and renamed', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=statuses' })
  await user.click(await pressable(fa.workshop.addStatus))
  await user.click(await fieldSoon(fa.workshop.statusKind))
  await user.click(await pressable(fa.repairs.kinds.repairing))
  await user.type(field(`${fa.common.name} – ${words.locales.fa}`), 'روی میز برد')
  await user.click(await pressable(fa.common.save))
  await user.click(await screen.findByText('روی میز برد'))
  await user.clear(await fieldSoon(`${fa.common.name} – ${words.locales.fa}`))
  await user.type(field(`${fa.common.name} – ${words.locales.fa}`), 'میز برد{Enter}')
  await screen.findByText('میز برد')
  const statuses = await manager.repairs.statuses({})
  expect(statuses.filter(({ kind }) => kind === 'repairing')).toHaveLength(2)
})

test('B2 a status that repairs have is not deleted, and the page says why', async () => {
  const { manager } = await openTestApp()
  const own = await manager.repairs.saveStatus({
    kind: 'diagnosing',
    names: { fa: 'میز دوم', ar: '', en: '' },
    color: 'pink',
  })
  const repair = await aRepair(manager)
  await manager.repairs.move({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    version: repair.version,
    to: 'diagnosing',
    statusId: own.id,
  })
  const { user } = renderPage(<SettingsPage />, { client: manager, path: '/settings?tab=statuses' })
  await user.click(await screen.findByText('میز دوم'))
  await user.click(await pressable(fa.workshop.deleteStatus))
  expect((await screen.findByRole('alert')).textContent).toBe(fa.errors.STATUS_IN_USE)
  expect((await manager.repairs.statuses({})).some(({ id }) => id === own.id)).toBe(true)
})

function example(number: string): string {
  return words.numberExample.replace('{{number}}', ltrText(number))
}

async function save(manager: Client, part: Partial<Awaited<ReturnType<Client['settings']['shop']>>>) {
  await manager.settings.saveShop({ ...(await manager.settings.shop({})), ...part })
}
