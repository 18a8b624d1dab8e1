import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { StatementPage } from '../../../src/renderer/claims/statement-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { aClaim, aManufacturer, statementChange } from '../../support/claims'
import { recordingPrinter } from '../../support/recording-printer'
import {
  field,
  fieldSoon,
  focused,
  isOffered,
  pressable,
  pressKey,
  renderPage,
} from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

const words = fa.claims

/** Two claims of a manufacturer in one statement, which is not sent yet. */
async function aStatement() {
  const printer = recordingPrinter()
  const app = await openTestApp({ printer })
  const { manager } = app
  const { id: manufacturerId } = await aManufacturer(manager)
  const first = await aClaim(manager, { manufacturerId, amount: 1_000_000 })
  const second = await aClaim(manager, { manufacturerId, amount: 500_000 })
  const statement = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  const stored = () => manager.claims.statement({ id: statement.id })
  const open = () => renderPage(<StatementPage id={statement.id} />, { client: manager })
  return { ...app, printer, first, second, statement, stored, open }
}

async function openRow(user: ReturnType<typeof renderPage>['user'], number: string): Promise<void> {
  await user.click(await pressable(number))
}

describe('a statement', () => {
  test('shows what proves a claim, and lets one be taken out before it is sent', async () => {
    const { first, second, stored, open } = await aStatement()
    const { user } = open()
    await openRow(user, localizeDigits(first.number, 'fa'))
    await screen.findByText(first.warranted.repair.fault)
    const lines = screen.getByRole('table', { name: words.fields.lines })
    expect(within(lines).getByText('تعویض برد')).toBeDefined()
    expect(isOffered(words.answer.submit)).toBe(false)
    await user.click(await pressable(words.row.takeOut))
    await user.type(await fieldSoon(words.row.takeOutReason), 'مدرک ناقص است')
    const [, submit] = await screen.findAllByRole('button', { name: words.row.takeOut })
    if (!submit) throw new Error('the form has no button')
    await user.click(submit)
    await waitFor(async () => expect((await stored()).rows.map(({ id }) => id)).toEqual([second.id]))
  })

  test('is sent, accepted by one key, paid in part, and given up for the rest', async () => {
    const { stored, open } = await aStatement()
    const { user } = open()
    await pressable(words.statement.send)
    pressKey('F8')
    await pressable(words.statement.acceptAll)
    expect(await stored()).toMatchObject({ state: 'sent' })
    pressKey('F8')
    await pressable(words.statement.pay)
    expect(await stored()).toMatchObject({ state: 'answered', accepted: 1_500_000 })
    expect(isOffered(words.statement.acceptAll)).toBe(false)
    pressKey('F7')
    const amount = await fieldSoon(words.payment.amount)
    await user.clear(amount)
    await user.type(amount, '۱۲۰۰۰۰')
    const on = field(words.payment.on)
    await user.clear(on)
    await user.type(on, '۱۴۰۵/۰۹/۰۱')
    await user.type(field(words.payment.reference), 'CH-88')
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await stored()).toMatchObject({ paid: 1_200_000, remaining: 300_000 }))
    await screen.findByText('CH-88')
    await user.click(await pressable(words.statement.writeOff))
    await user.type(await fieldSoon(words.statement.writeOffReason.split('{{')[0] ?? ''), 'توافق تلفنی')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ state: 'settled', writtenOff: 300_000, remaining: 0 }),
    )
    await waitFor(() => expect(isOffered(words.statement.pay)).toBe(false))
  })

  test('takes the answer to each claim, less than asked or a rejection with its reason', async () => {
    const { manager, first, second, statement, stored, open } = await aStatement()
    await manager.claims.send(statementChange(statement))
    const { user } = open()
    await openRow(user, localizeDigits(first.number, 'fa'))
    const amount = await focused(words.answer.amount)
    await user.clear(amount)
    await user.type(amount, '۲۰۰۰۰۰۰')
    await user.click(await pressable(words.answer.submit))
    await screen.findByRole('alert')
    expect((await stored()).rows[0]).toMatchObject({ state: 'sent' })
    await user.clear(amount)
    await user.type(amount, '۸۰۰۰۰')
    await user.click(await pressable(words.answer.submit))
    await waitFor(async () =>
      expect((await stored()).rows[0]).toMatchObject({ state: 'accepted', acceptedAmount: 800_000 }),
    )
    await openRow(user, localizeDigits(second.number, 'fa'))
    await user.click(await screen.findByRole('radio', { name: words.answer.rejected }))
    await user.click(await pressable(words.answer.submit))
    expect((await stored()).rows[1]).toMatchObject({ state: 'sent' })
    await user.type(field(words.answer.reason), 'فاکتور خرید ندارد')
    await user.click(await pressable(words.answer.submit))
    await pressable(words.row.claimAgain)
    expect((await stored()).rows[1]).toMatchObject({ state: 'rejected', reason: 'فاکتور خرید ندارد' })
  })

  test('keeps a rejected claim to be asked again or given up', async () => {
    const { manager, first, second, statement, open } = await aStatement()
    const sent = await manager.claims.send(statementChange(statement))
    const reason = 'خارج از قرارداد'
    await manager.claims.answer({
      ...statementChange(sent),
      answers: [first, second].map(({ id }) => ({ result: 'rejected', claimId: id, reason })),
    })
    const { user } = open()
    await openRow(user, localizeDigits(first.number, 'fa'))
    await user.click(await pressable(words.row.claimAgain))
    await user.type(await focused(words.row.claimAgainReason), 'قرارداد پیوست شد')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const state = async (repairId: string) => (await manager.claims.ofRepair({ repairId }))[0]?.state
    await waitFor(async () => expect(await state(first.repair.id)).toBe('open'))
    await openRow(user, localizeDigits(second.number, 'fa'))
    await user.click(await pressable(words.row.giveUp))
    await user.type(await focused(words.row.giveUpReason), 'خطای خودمان')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await state(second.repair.id)).toBe('written_off'))
  })

  test('is kept as a file for the manufacturer', async () => {
    const { printer, folder, first, open } = await aStatement()
    const path = join(folder, 'statement.csv')
    printer.file = path
    const { user } = open()
    await user.click(await pressable(words.statement.saveCsv))
    await screen.findByText(text => text.includes(path))
    const text = await readFile(path, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain(first.number)
  })
})
