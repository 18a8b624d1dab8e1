import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ClaimsPage } from '../../../src/renderer/claims/claims-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { foldText } from '../../../src/shared/kernel/text'
import { aClaim, aManufacturer, aWarrantedRepair, coverLine, statementChange } from '../../support/claims'
import { handOver, moveTo } from '../../support/factories'
import {
  field,
  fieldSoon,
  focused,
  isOffered,
  pressable,
  pressKey,
  renderPage,
} from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.claims

function show(client: Client, search = '') {
  return renderPage(<ClaimsPage />, { client, path: `/warranty/claims${search}` })
}

async function cellsOf(text: string): Promise<readonly string[]> {
  const row = (await screen.findByText(text)).closest('tr')
  return [...(row?.cells ?? [])].map(({ textContent }) => textContent ?? '')
}

describe('what manufacturers owe', () => {
  test('says it for each, and each figure opens its list', async () => {
    const { manager } = await openTestApp()
    const { id: manufacturerId } = await aManufacturer(manager, 'سام سرویس')
    const claim = await aClaim(manager, { manufacturerId, amount: 1_000_000 })
    const prepared = await manager.claims.prepare({
      commandId: crypto.randomUUID(),
      manufacturerId,
      from: '2026-11-01',
      to: '2026-11-30',
    })
    const sent = await manager.claims.send(statementChange(prepared))
    await manager.claims.answer({
      ...statementChange(sent),
      answers: [{ result: 'accepted', claimId: claim.id, amount: 700_000 }],
    })
    const open = await aClaim(manager, { manufacturerId, amount: 2_500_000 })
    const { user, history } = show(manager)
    const cells = await cellsOf('سام سرویس')
    expect(cells.map(foldText)).toEqual([
      'سام سرویس',
      foldText(`۲۵۰٬۰۰۰ تومان${words.claimCount.replace('{{count}}', '۱')}`),
      '–',
      '–',
      foldText('۷۰٬۰۰۰ تومان'),
      '–',
      '–',
    ])
    await user.click(await pressable('۲۵۰٬۰۰۰'))
    expect(history.at(-1)).toContain('state=open')
    await screen.findByText(localizeDigits(open.number, 'fa'))
    expect(screen.queryByText(localizeDigits(claim.number, 'fa'))).toBeNull()
    await user.click(await screen.findByRole('tab', { name: words.tabs.owed }))
    await user.click(await pressable('۷۰٬۰۰۰'))
    await screen.findByText(localizeDigits(prepared.number, 'fa'))
  })

  test('prepares a statement of the chosen days and goes to it', async () => {
    const { manager } = await openTestApp()
    const { id: manufacturerId } = await aManufacturer(manager)
    await aClaim(manager, { manufacturerId })
    const { user, history } = show(manager)
    await pressable(words.prepare.open)
    pressKey('F8')
    await focused(words.prepare.manufacturer)
    const type = async (label: string, day: string) => {
      await user.clear(field(label))
      await user.type(field(label), day)
    }
    await type(words.prepare.from, '۱۴۰۵/۰۹/۰۲')
    await type(words.prepare.to, '۱۴۰۵/۰۹/۰۱')
    await user.keyboard('{Enter}')
    await screen.findByText(fa.issues.day_order)
    await type(words.prepare.from, '۱۴۰۵/۰۱/۰۱')
    await type(words.prepare.to, '۱۴۰۵/۰۲/۰۱')
    await user.keyboard('{Enter}')
    await screen.findByText(fa.errors.NOTHING_TO_CLAIM)
    await type(words.prepare.to, '۱۴۰۵/۰۹/۰۱')
    await user.keyboard('{Enter}')
    await waitFor(async () => {
      const [statement] = (await manager.claims.statements({ limit: 10 })).rows
      expect(statement).toMatchObject({ from: '2026-03-21', to: '2026-11-22', claims: 1 })
      expect(history.at(-1)).toBe(`/warranty/statements/${statement?.id}`)
    })
  })

  test('is for who may see claims alone, and where nobody pays says what to do', async () => {
    const { manager, as } = await openTestApp()
    const page = show(await as('counter'))
    await screen.findByText(fa.shell.notPermittedPage)
    page.unmount()
    show(manager)
    await screen.findByText(words.owed.empty)
    expect(isOffered(words.prepare.open)).toBe(false)
  })
})

describe('the list of claims', () => {
  test('is narrowed by the address, and a row opens its repair', async () => {
    const { manager } = await openTestApp()
    const { id: manufacturerId } = await aManufacturer(manager)
    const open = await aClaim(manager, { manufacturerId })
    const own = await aClaim(manager, { amount: 300_000 })
    const { user, history } = show(manager, '?tab=claims&state=own')
    const row = (await screen.findByText(localizeDigits(own.number, 'fa'))).closest('tr')
    expect(row?.textContent).toContain(words.states.own)
    expect(screen.queryByText(localizeDigits(open.number, 'fa'))).toBeNull()
    row?.focus()
    await user.keyboard('{Enter}')
    expect(history.at(-1)).toBe(`/repairs/${own.repair.id}`)
  })

  test('says what to do where nothing fits', async () => {
    const { manager } = await openTestApp()
    const { user } = show(manager, '?tab=claims&kind=refund')
    await screen.findByText(words.list.nothingFound)
    await user.click(await pressable(words.clearFilters))
    await screen.findByText(words.list.empty)
  })
})

test('K6 D9 the cost report shows what warranties took, and what people decided with its reason', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager, { activatedOn: '2020-01-01' })
  const reason = 'مشتری قدیمی'
  await manager.coverage.decide({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    lines: ['labour'],
    result: 'covered',
    reason,
  })
  const ready = await moveTo(manager, repair, 'ready')
  await coverLine(manager, ready, { unitPrice: 250_000 })
  await handOver(manager, ready)
  const { user } = show(manager, '?tab=costs&from=2026-11-01&to=2026-11-30')
  const [, number, decision, , amount] = await cellsOf(reason)
  expect(number).toBe(localizeDigits(repair.number, 'fa'))
  expect(decision).toContain(words.costs.judges.override)
  expect(foldText(amount ?? '')).toBe(foldText('۲۵٬۰۰۰ تومان'))
  const cost = screen.getByText(words.costs.cost).parentElement
  expect(foldText(cost?.textContent ?? '')).toContain(foldText('۲۵٬۰۰۰ تومان'))
  await user.clear(await fieldSoon(words.costs.to))
  await user.type(field(words.costs.to), '۱۴۰۵/۰۷/۰۱')
  await screen.findByText(fa.issues.day_order)
})
