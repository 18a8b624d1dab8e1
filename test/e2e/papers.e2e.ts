import { expect, test } from '@playwright/test'
import type { Paper } from '../../src/main/papers/paper-model'
import { renderPaper } from '../../src/main/papers/render-paper'
import { sheetOf } from '../../src/main/papers/sheet'
import { type Locale, locales } from '../../src/shared/kernel/locale'
import { type PaperSize, paperSizes } from '../../src/shared/settings/model'
import { type PrintServer, startPrintServer } from '../support/cups'
import { launchPaperLab, type PaperLab } from '../support/paper-lab/launch'
import { sampleDelivery, sampleIntake, sampleReceiptCode, sampleShop } from '../support/paper-samples'
import { fontsOf, linesOf, pagesOf, pictureOf, plain, qrOf } from '../support/pdf'

let server: PrintServer
let lab: PaperLab

test.beforeAll(async () => {
  server = await startPrintServer()
  await server.addPrinter('Office')
  await server.addPrinter('Receipts')
  lab = await launchPaperLab(server.env)
})

test.afterAll(async () => {
  await lab?.close()
  await server?.stop()
})

type Options = { readonly locale?: Locale; readonly copyNo?: number }

function page(paper: Paper, size: PaperSize, { locale = 'fa', copyNo = 1 }: Options = {}) {
  return { html: renderPaper({ paper, shop: sampleShop(locale), size, copyNo }), sheet: sheetOf(size) }
}

/** Within the pixel to which the browser rounds a sheet. */
const roundingMm = 0.5

const readable: Record<Locale, readonly string[]> = {
  fa: ['مریم کریمی', 'گوشی همراه', 'سارا مدیری', '۱۴۰۵-۰۰۱۲۳'],
  ar: ['خالد العتيبي', 'هاتف جوال', 'سارة'],
  en: ['Maryam Karimi', 'Mobile phone Samsung', 'Sara Modiri', '1405-00123'],
}

for (const locale of locales) {
  for (const size of paperSizes) {
    for (const paper of [sampleIntake(locale), sampleDelivery(locale)]) {
      test(`N6 the ${paper.kind} on ${size} in ${locale} comes out whole, with its fonts and a QR that reads`, async () => {
        const pdf = await lab.toPdf(page(paper, size, { locale, copyNo: 2 }))
        const pages = await pagesOf(pdf)
        expect(pages.count).toBe(1)
        expect(Math.abs(pages.widthMm - (size === 'a5' ? 148 : 80))).toBeLessThan(roundingMm)
        if (size === 'a5') expect(Math.abs(pages.heightMm - 210)).toBeLessThan(roundingMm)
        const fonts = await fontsOf(pdf)
        expect(fonts.length).toBeGreaterThan(1)
        for (const font of fonts) {
          expect(font.line).toMatch(/Vazirmatn|Inter/)
          expect(font.line).not.toContain('Type 3')
          expect(font.isEmbedded).toBe(true)
        }
        expect(await qrOf(pdf)).toBe(sampleReceiptCode)
        const text = (await linesOf(pdf)).join('\n')
        for (const words of readable[locale]) expect(text).toContain(plain(words))
      })
    }
  }
}

test('N1 Arabic numbers keep the order of their parts', async () => {
  const pdf = await lab.toPdf(page(sampleIntake('ar'), 'roll80', { locale: 'ar' }))
  const lines = await linesOf(pdf)
  expect(lines.some(line => line.includes('١٤٠٥-٠٠١٢٣'))).toBe(true)
})

test('a roll ends where its content does, and is never shorter than a printer can cut', async () => {
  const short = await pagesOf(await lab.toPdf({ html: '<!doctype html><p>x', sheet: sheetOf('roll80') }))
  expect(Math.abs(short.heightMm - 60)).toBeLessThan(roundingMm)
  const intake = sampleIntake('fa')
  const usual = await lab.toPdf(page(intake, 'roll80'))
  const longer = await lab.toPdf(page({ ...intake, fault: `${intake.fault}\n${intake.fault}` }, 'roll80'))
  expect((await pagesOf(longer)).heightMm).toBeGreaterThan((await pagesOf(usual)).heightMm)
  expect(lastInkMm(await pictureOf(usual))).toBeGreaterThan((await pagesOf(usual)).heightMm - 12)
})

test('nothing is cut: long words and many accessories stay on the paper', async () => {
  const intake = sampleIntake('en', {
    fault: 'x'.repeat(400),
    accessories: Array.from({ length: 60 }, (_, index) => `Cable number ${index + 1}`),
  })
  for (const size of paperSizes) {
    const pdf = await lab.toPdf(page(intake, size, { locale: 'en' }))
    const { count } = await pagesOf(pdf)
    const pages = await Promise.all(Array.from({ length: count }, (_, index) => linesOf(pdf, index + 1)))
    const text = pages.flat().join(' ')
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(400)
    expect(text).toContain('60')
    expect(text).toContain('Customer’s signature')
    expect(sideMarginsMm(await pictureOf(pdf)).every(margin => margin > 3)).toBe(true)
  }
})

test('an A5 paper goes on over sheets, with its number at the foot of each', async () => {
  const terms = {
    version: 4,
    body: Array.from({ length: 90 }, (_, index) => `${index + 1}. ${'Some condition. '.repeat(6)}`).join(
      '\n',
    ),
  }
  const pdf = await lab.toPdf(page(sampleIntake('en', { terms }), 'a5', { locale: 'en', copyNo: 3 }))
  const { count } = await pagesOf(pdf)
  expect(count).toBeGreaterThan(1)
  for (let sheet = 1; sheet <= count; sheet += 1) {
    const lines = (await linesOf(pdf, sheet)).filter(line => line !== '')
    expect(lines.at(-1)).toBe('Intake receipt 1405-00123 COPY · print 3')
  }
})

test('a paper runs no script and reaches no network', async () => {
  const asked: string[] = []
  const { createServer } = await import('node:http')
  const web = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(resolve => web.listen(0, '127.0.0.1', resolve))
  const address = web.address()
  const port = typeof address === 'object' ? address?.port : 0
  const html = `<!doctype html><img src="http://127.0.0.1:${port}/picture"><link rel=stylesheet href="http://127.0.0.1:${port}/style">
    <script>document.body.textContent = 'script ran'</script><p>paper</p>`
  const pdf = await lab.toPdf({ html, sheet: sheetOf('a5') })
  web.close()
  expect((await linesOf(pdf)).join(' ')).toContain('paper')
  expect((await linesOf(pdf)).join(' ')).not.toContain('script ran')
  expect(asked).toEqual([])
})

test('leaves no window behind', async () => {
  await lab.toPdf(page(sampleIntake('fa'), 'roll80'))
  expect(await lab.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
})

test.describe('a real printer', () => {
  test('lists the system’s printers, its default first', async () => {
    await server.setDefault('Receipts')
    expect(await lab.printers()).toEqual(['Receipts', 'Office'])
    await server.setDefault('Office')
    expect(await lab.printers()).toEqual(['Office', 'Receipts'])
  })

  test('C3 an unknown printer is named, and nothing comes out', async () => {
    const before = (await server.papers()).length
    const answer = await lab.print({ ...page(sampleIntake('fa'), 'roll80'), printer: 'Gone' })
    expect(answer).toEqual({ ok: false, reason: 'unknown_printer', detail: 'Gone' })
    expect(await server.papers()).toHaveLength(before)
  })

  for (const size of paperSizes) {
    test(`N6 ${size} comes out of the printer at its own size`, async () => {
      const before = (await server.papers()).length
      const asked = page(sampleIntake('fa'), size)
      expect(await lab.print({ ...asked, printer: 'Receipts' })).toEqual({ ok: true })
      await expect.poll(async () => (await server.papers()).length).toBe(before + 1)
      const pdf = (await server.papers()).at(-1)
      if (!pdf) throw new Error('nothing came out')
      const expected = await pagesOf(await lab.toPdf(asked))
      const printed = await pagesOf(pdf)
      expect(printed.count).toBe(1)
      // The printer's driver rounds to points of its own.
      expect(Math.abs(printed.widthMm - expected.widthMm)).toBeLessThan(1)
      expect(Math.abs(printed.heightMm - expected.heightMm)).toBeLessThan(1)
      expect(await qrOf(pdf)).toBe(sampleReceiptCode)
      expect(sideMarginsMm(await pictureOf(pdf)).every(margin => margin > 3)).toBe(true)
    })
  }

  test('papers asked for at once come out one after another', async () => {
    const before = (await server.papers()).length
    const asked = page(sampleIntake('fa'), 'roll80')
    const answers = await Promise.all([1, 2, 3].map(() => lab.print({ ...asked, printer: '' })))
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    await expect.poll(async () => (await server.papers()).length).toBe(before + 3)
  })
})

test('a chosen file ends in .pdf; a closed dialog chooses nothing', async () => {
  await lab.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/tmp/receipt' })
  })
  expect(await lab.chooseFile('receipt.pdf')).toBe('/tmp/receipt.pdf')
  await lab.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  expect(await lab.chooseFile('receipt.pdf')).toBeUndefined()
})

type Picture = Awaited<ReturnType<typeof pictureOf>>

const dotsPerMm = 203 / 25.4

function isInk({ data, width }: Picture, x: number, y: number): boolean {
  return (data[(y * width + x) * 4] ?? 255) < 128
}

function lastInkMm(picture: Picture): number {
  for (let y = picture.height - 1; y >= 0; y -= 1) {
    for (let x = 0; x < picture.width; x += 1) if (isInk(picture, x, y)) return y / dotsPerMm
  }
  return 0
}

/** White left of the first and right of the last ink, in millimetres. */
function sideMarginsMm(picture: Picture): readonly [number, number] {
  let first = picture.width
  let last = 0
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (!isInk(picture, x, y)) continue
      first = Math.min(first, x)
      last = Math.max(last, x)
    }
  }
  return [first / dotsPerMm, (picture.width - 1 - last) / dotsPerMm]
}
