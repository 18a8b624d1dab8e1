import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AccountPanel } from '../../../src/renderer/billing/account-panel'
import { CoveragePanel } from '../../../src/renderer/coverage/coverage-panel'
import { RepairPage } from '../../../src/renderer/repairs/repair-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aWarrantedRepair } from '../../support/claims'
import { aRepair } from '../../support/factories'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

const words = fa.coverage
const results = fa.verdict.results

async function lineSays(line: 'part' | 'labour' | 'travel', result: string): Promise<void> {
  await waitFor(() => {
    const row = screen.getByRole('row', { name: new RegExp(`^${fa.verdict.lines[line]}`) })
    expect(within(row).getByText(result)).toBeDefined()
  })
}

test('D6 D7 what is found on the device takes out only the lines that it concerns, and can be taken back', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const { user } = renderPage(<CoveragePanel repairId={repair.id} />, { client: manager })
  await lineSays('part', results.covered)
  await user.click(await pressable(words.acts.exclude))
  await user.click(await fieldSoon(words.exclude.kind))
  await user.click(await pressable(fa.verdict.exclusions.consumable))
  await user.type(field(words.exclude.evidence), 'باتری مصرفی است')
  await user.click(await pressable(words.exclude.submit))
  await lineSays('part', results.not_covered)
  await lineSays('labour', results.covered)
  await user.click(
    await screen.findByRole('button', {
      name: `${words.withdraw.submit}: ${fa.verdict.exclusions.consumable}`,
    }),
  )
  await user.type(await fieldSoon(words.withdraw.reason), 'باتری سالم بود')
  await user.click(await pressable(words.withdraw.submit))
  await lineSays('part', results.covered)
})

test('D9 a decision against the rule needs its reason and stands with who gave it', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager, { activatedOn: '2020-01-01' })
  const { user } = renderPage(<CoveragePanel repairId={repair.id} />, { client: manager })
  await lineSays('labour', results.not_covered)
  await user.click(await pressable(words.acts.decide))
  await user.click(await screen.findByRole('checkbox', { name: fa.verdict.lines.labour }))
  await user.click(await pressable(words.decide.submit))
  expect((await manager.coverage.ofRepair({ repairId: repair.id }))?.decisions).toEqual([])
  await user.type(field(words.decide.reason), 'خطای ما در تعمیر پیش')
  await user.click(await pressable(words.decide.submit))
  await lineSays('labour', results.covered)
  expect((await manager.coverage.ofRepair({ repairId: repair.id }))?.decisions).toMatchObject([
    { line: 'labour', by: 'override', result: 'covered', reason: 'خطای ما در تعمیر پیش' },
  ])
})

test('who may not decide is offered nothing, and a shop without warranty sees no panel', async () => {
  const { manager, as } = await openTestApp()
  const plain = await aRepair(manager)
  const page = renderPage(<RepairPage id={plain.id} />, { client: manager })
  await screen.findByText(plain.fault)
  await screen.findByText(fa.billing.totals.total)
  expect(screen.queryByRole('region', { name: words.title })).toBeNull()
  page.unmount()
  const { repair } = await aWarrantedRepair(manager)
  const counter = await as('counter')
  renderPage(<CoveragePanel repairId={repair.id} />, { client: counter })
  await lineSays('part', results.covered)
  expect([words.acts.decide, words.acts.exclude, words.acts.judgeAgain].some(isOffered)).toBe(false)
})

test('D7 a line that the warranty pays costs the customer nothing, and says what it would have cost', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(fa.billing.charges.add))
  await user.type(await fieldSoon(fa.billing.columns.description), 'تعویض برد')
  await user.click(await fieldSoon(words.charge.label))
  await user.click(await pressable(words.charge.card))
  await user.type(field(fa.billing.columns.unitPrice), '۲۵۰۰۰۰')
  const [, submit] = await screen.findAllByRole('button', { name: fa.billing.charges.add })
  if (!submit) throw new Error('the form has no button')
  await user.click(submit)
  await waitFor(async () => {
    const account = await manager.billing.account({ repairId: repair.id })
    expect(account).toMatchObject({
      charges: [{ coverage: 'card', amount: 0, coveredAmount: 2_500_000 }],
      totals: { total: 0 },
      covered: 2_500_000,
    })
  })
  await screen.findByText(words.charge.total)
})
