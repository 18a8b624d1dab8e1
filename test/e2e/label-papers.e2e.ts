import { expect, test } from '@playwright/test'
import { type LabelPrinting, renderLabels } from '../../src/main/papers/label-paper'
import type { PartLabel, PlaceLabel } from '../../src/main/papers/label-repository'
import { labelSizes } from '../../src/main/papers/label-styles'
import { locales } from '../../src/shared/kernel/locale'
import { code128In } from '../support/code128'
import { launchPaperLab, type PaperLab } from '../support/paper-lab/launch'
import { sampleShop } from '../support/paper-samples'
import { fontsOf, linesOf, pagesOf, pictureOf, plain, qrOf } from '../support/pdf'

let lab: PaperLab

test.beforeAll(async () => {
  lab = await launchPaperLab()
})

test.afterAll(async () => {
  await lab?.close()
})

const part: PartLabel = {
  kind: 'part',
  id: 'part-1',
  number: 'GH82-31233A',
  names: {
    fa: 'صفحه‌نمایش گلکسی A54 با قاب، مشکی',
    ar: 'شاشة جالاكسي A54 مع الإطار',
    en: 'Display Galaxy A54 with frame, black',
  },
  code: '8806094912353',
  price: 125_000_000,
}

/** No bars of a label printer have room for it. */
const longPart: PartLabel = { ...part, id: 'part-2', code: 'SM-A546E/DS-LCD-ASSEMBLY-BLACK-2023' }

const bin: PlaceLabel = { kind: 'place', id: 'bin-1', name: 'قفسهٔ ۱، ردیف بالا', code: 'BIN-A1' }

const toPdf = (printing: Omit<LabelPrinting, 'start' | 'withPrice'> & Partial<LabelPrinting>) =>
  lab.toPdf({
    html: renderLabels({ start: 1, withPrice: true, ...printing }),
    sheet: labelSizes[printing.layout].page,
  })

/** Within the pixel to which the browser rounds a sheet. */
const roundingMm = 0.5

for (const locale of locales) {
  const shop = sampleShop(locale)
  for (const layout of ['50x30', '40x25'] as const) {
    test(`labels of ${layout} mm in ${locale}: a page each, their words whole, and bars that read`, async () => {
      const { widthMm, heightMm } = labelSizes[layout]
      const pdf = await toPdf({ labels: [part, longPart, bin], shop, layout })
      const pages = await pagesOf(pdf)
      expect(pages.count).toBe(3)
      expect(Math.abs(pages.widthMm - widthMm)).toBeLessThan(roundingMm)
      expect(Math.abs(pages.heightMm - heightMm)).toBeLessThan(roundingMm)
      for (const font of await fontsOf(pdf)) {
        expect(font.line).not.toContain('Type 3')
        expect(font.isEmbedded).toBe(true)
      }
      const text = (await linesOf(pdf)).join('\n')
      expect(text).toContain(part.number)
      expect(text).toContain(part.code)
      // Beside a long price the smallest label has no room for all of the name.
      expect(text).toContain(plain(shop.shopName).split(' ')[0])
      expect(code128In(await pictureOf(pdf, 1))).toBe(part.code)
      expect(await qrOf(pdf, 2)).toBe(longPart.code)
      expect((await linesOf(pdf, 3)).join('\n')).toContain(bin.code)
      expect(code128In(await pictureOf(pdf, 3))).toBe(bin.code)
    })
  }

  test(`an A4 sheet in ${locale} begins at the first free label and goes on to the next one`, async () => {
    const labels = Array.from({ length: 25 }, (_, index) => ({ ...part, number: `N-${index + 10}` }))
    const pdf = await toPdf({ labels, shop, layout: 'sheet', start: 4 })
    const pages = await pagesOf(pdf)
    expect(pages.count).toBe(2)
    expect(Math.abs(pages.widthMm - 210)).toBeLessThan(roundingMm)
    expect(Math.abs(pages.heightMm - 297)).toBeLessThan(roundingMm)
    const first = (await linesOf(pdf, 1)).join('\n')
    const second = (await linesOf(pdf, 2)).join('\n')
    expect(first).toContain('N-10')
    expect(first).toContain('N-30')
    expect(second).toContain('N-34')
    // Three labels were used before: the upper row is white, 37 mm of it.
    const { data, width } = await pictureOf(pdf, 1)
    const dark = data.findIndex((value, index) => index % 4 === 0 && value < 128)
    expect(Math.floor(dark / 4 / width) / (203 / 25.4)).toBeGreaterThan(37)
  })
}

test('digits that no scanner types are those that it does', async () => {
  const pdf = await toPdf({
    labels: [{ ...part, number: 'ق-۱۲۳۴', code: '۱۲۳۴۵۶۷۸' }],
    shop: sampleShop('fa'),
    layout: '50x30',
  })
  expect(code128In(await pictureOf(pdf))).toBe('12345678')
})
