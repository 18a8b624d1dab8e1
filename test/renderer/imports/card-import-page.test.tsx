import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CardImportPage } from '../../../src/renderer/warranty/card-import-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aPolicy } from '../../support/imports'
import { recordingPrinter } from '../../support/recording-printer'
import { field, fieldSoon, focused, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.imports

async function open() {
  const printer = recordingPrinter()
  const t = await openTestApp({ printer })
  await aPolicy(t.manager, 'گارانتی طلایی')
  const rendered = renderPage(<CardImportPage />, { client: t.manager })
  return { ...t, ...rendered, printer }
}

async function choose(content: string | Uint8Array<ArrayBuffer>, name = 'cards.csv'): Promise<void> {
  await pressable(words.file.choose)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file can be chosen')
  fireEvent.change(input, { target: { files: [new File([content], name)] } })
}

async function choosePolicy(user: UserEvent): Promise<void> {
  await user.click(await fieldSoon(words.setup.policy))
  await user.click(await pressable('گارانتی طلایی'))
}

async function check(user: UserEvent, content: string): Promise<void> {
  await choose(content)
  await choosePolicy(user)
  await user.click(await pressable(words.setup.check))
}

const cardsIn = async (client: Client) => (await client.warranty.cards({ limit: 50 })).rows

describe('importing cards on screen', () => {
  test('from a file to a batch, its columns known by their headings', async () => {
    const { user, manager, history, bugs } = await open()
    await choose('شمارهٔ سریال;برند;تاریخ فعال‌سازی\nA1;سونی;1403/8/14\nA2;سونی;\n')
    await choosePolicy(user)
    expect(field(words.columns.serial).value).toContain('شمارهٔ سریال')
    expect(field(words.columns.activatedOn).value).toContain('C')
    expect(field(words.columns.number).value).toBe('')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.result.allGood)
    expect(await cardsIn(manager)).toEqual([])
    await pressable(words.result.import.replace('{{count}}', '۲'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.done.title.replace('{{count}}', '۲'))
    expect((await cardsIn(manager)).map(({ serialNo }) => serialNo)).toEqual(['A2', 'A1'])
    const [batch] = (await manager.warranty.batches({ limit: 1 })).rows
    await focused(words.done.show)
    await user.keyboard('{Enter}')
    expect(history.at(-1)).toContain(`batchId=${batch?.id}`)
    expect(bugs).toEqual([])
  })

  test('O3 rejected rows stand with their reasons, are saved, and stay out only by a tick', async () => {
    const { user, manager, printer, folder } = await open()
    await check(user, 'serial,sale date\nA1,1402/12/30\nA2,\na-2,\n')
    await screen.findByText(`${words.columns.soldOn}: ${words.reasons.no_such_day}`)
    screen.getByText(`${words.columns.serial}: ${words.reasons.serial_twice.replace('{{row}}', '۳')}`)
    screen.getByText(words.kinds.no_such_day)
    printer.file = join(folder, 'rejects.csv')
    await user.click(await pressable(words.result.saveRejects))
    await waitFor(async () => expect(await readFile(join(folder, 'rejects.csv'), 'utf8')).toContain('A1'))
    const importing = words.result.import.replace('{{count}}', '۱')
    expect(screen.getByText(importing).closest('button')?.disabled).toBe(true)
    await user.click(field(words.result.leaveOut.replace('{{count}}', '۲')))
    await user.click(await pressable(importing))
    await screen.findByText(words.done.title.replace('{{count}}', '۱'))
    expect((await cardsIn(manager)).map(({ serialNo }) => serialNo)).toEqual(['A2'])
  })

  test('what cannot be read says so, and another encoding is offered with a look at it', async () => {
    const { user } = await open()
    const windows1256 = new Uint8Array([0xd3, 0xd1, 0xed, 0xc7, 0xe1, 10, 0x41, 0x31, 10])
    await choose(windows1256)
    await screen.findByText(fa.errors.IMPORT_ENCODING, { exact: false })
    await user.click(await pressable(words.file.readAs1256))
    await screen.findByText(words.file.as1256)
    expect(field(words.columns.serial).value).toContain('سريال')
    await user.click(await pressable(words.file.another))
    await choose(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old.xls')
    await screen.findByText(fa.errors.IMPORT_UNREADABLE)
  })

  test('a check can be cancelled; the file is there again with what was chosen', async () => {
    const { user, manager } = await open()
    const rows = Array.from({ length: 30_000 }, (_, row) => `S${row}`).join('\n')
    await check(user, `serial\n${rows}`)
    await user.click(await pressable(words.check.cancel))
    await screen.findByText(words.check.cancelled)
    expect((await fieldSoon(words.setup.policy)).value).toBe('گارانتی طلایی')
    expect(await cardsIn(manager)).toEqual([])
  })

  test('a column says one thing only', async () => {
    const { user } = await open()
    await choose('serial,brand\nA1,LG\n')
    const model = await fieldSoon(words.columns.model)
    await user.click(model)
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(field(words.columns.model).value).toContain('brand'))
    expect(field(words.columns.brand).value).toBe('')
  })

  test('the empty template is saved where the person says', async () => {
    const { user, printer, folder } = await open()
    printer.file = join(folder, 'template.xlsx')
    await user.click(await pressable(words.file.template))
    await waitFor(async () =>
      expect((await readFile(join(folder, 'template.xlsx'))).length).toBeGreaterThan(500),
    )
    expect(printer.suggested).toEqual([`${words.templateFile}.xlsx`])
  })
})
