import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PartImportPage } from '../../../src/renderer/stock/part-import-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import { partOf } from '../../support/part-imports'
import { recordingPrinter } from '../../support/recording-printer'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'

const words = fa.imports

async function open() {
  const printer = recordingPrinter()
  const t = await openTestApp({ printer })
  return { ...t, printer }
}

async function choose(content: string): Promise<void> {
  await pressable(words.file.choose)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file can be chosen')
  fireEvent.change(input, { target: { files: [new File([content], 'parts.csv')] } })
}

describe('importing parts on screen', () => {
  test('from a file to parts and one receipt, its money known by its headings', async () => {
    const { manager, bugs } = await open()
    await aPlace(manager, { name: 'قفسهٔ ۱', kind: 'warehouse', code: 'BIN-1' })
    const { user, history } = renderPage(<PartImportPage />, { client: manager })
    await choose(
      'کد فنی;نام فارسی;قیمت (ریال);موجودی اولیه;بهای واحد;محل موجودی اولیه\nA1;باتری;2500;3;1000;BIN-1\nA2;کابل;;;;\n',
    )
    expect((await fieldSoon(words.columns.partNumber)).value).toContain('کد فنی')
    expect((await fieldSoon(words.columns.openingStock)).value).toContain('موجودی اولیه')
    expect(field(words.parts.moneyUnit).value).toBe('ریال')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(words.acts.add.replace('{{count}}', '۲'))
    await screen.findByText(words.acts.opening.replace('{{count}}', '۱'))
    expect(await manager.stock.findPart({ code: 'A1' })).toBeNull()
    await user.click(await pressable(words.parts.commit.replace('{{count}}', '۲')))
    await screen.findByText(words.parts.doneTitle.replace('{{added}}', '۲').replace('{{changed}}', '۰'))
    expect(await partOf(manager, 'A1')).toMatchObject({ prices: { retail: 2500 }, stock: { onHand: 3 } })
    const [receipt] = (await manager.stock.documents({ kinds: ['receipt'] })).rows
    await user.click(screen.getByRole('button', { name: name => name.includes('رسید') }))
    expect(history.at(-1)).toBe(`/stock/documents/${receipt?.id}`)
    expect(bugs).toEqual([])
  })

  test('numbers that are there are left out where the person says so, each with its reason', async () => {
    const { manager } = await open()
    await aPart(manager, { number: 'A1' })
    const { user } = renderPage(<PartImportPage />, { client: manager })
    await choose('part number,name\na-1,One\nA2,Two\n')
    await user.click(await fieldSoon(words.parts.taken))
    await user.click(await pressable(words.parts.takens.skip))
    await user.click(await pressable(words.setup.check))
    await screen.findByText(words.kinds.part_number_taken)
    await screen.findByText(text => text.startsWith(`${words.columns.partNumber}: `) && text.includes('A1'))
  })

  test('who takes no stock in is offered no opening stock', async () => {
    const t = await open()
    await narrowRole(t.manager, 'storekeeper', 'stock.keep')
    renderPage(<PartImportPage />, { client: await t.as('storekeeper') })
    await choose('part number,name,opening stock\nA1,One,3\n')
    await fieldSoon(words.columns.partNumber)
    expect(screen.queryAllByLabelText(words.columns.openingStock)).toEqual([])
  })
})
