import { expect, test } from '@playwright/test'
import { renderCards } from '../../src/main/papers/card-paper'
import type { PrintedCard } from '../../src/main/papers/card-repository'
import { locales } from '../../src/shared/kernel/locale'
import { cardCodeOf } from '../../src/shared/warranty/card-number'
import { defaultPolicyRules } from '../../src/shared/warranty/policy'
import { launchPaperLab, type PaperLab } from '../support/paper-lab/launch'
import { sampleShop } from '../support/paper-samples'
import { fontsOf, linesOf, pagesOf, qrOf } from '../support/pdf'

let lab: PaperLab

test.beforeAll(async () => {
  lab = await launchPaperLab()
})

test.afterAll(async () => {
  await lab?.close()
})

/** Ten cards: two sheets of eight. */
const cards: readonly PrintedCard[] = Array.from({ length: 10 }, (_, index) => ({
  id: `card-${index}`,
  number: `PWA3-4C6D-7E${index}F`,
  serialNo: `R5CW3099XX${index}`,
  brand: 'Samsung',
  model: 'Galaxy A54 5G',
  rules: defaultPolicyRules,
}))

/** Within the pixel to which the browser rounds a sheet. */
const roundingMm = 0.5

for (const locale of locales) {
  test(`warranty cards in ${locale} come out on whole sheets, with their fonts and a code that reads`, async () => {
    const html = renderCards({ cards, shop: sampleShop(locale), layout: 'sheet' })
    const pdf = await lab.toPdf({ html, sheet: { widthMm: 210, heightMm: 297 } })
    const pages = await pagesOf(pdf)
    expect(pages.count).toBe(2)
    expect(Math.abs(pages.widthMm - 210)).toBeLessThan(roundingMm)
    expect(Math.abs(pages.heightMm - 297)).toBeLessThan(roundingMm)
    for (const font of await fontsOf(pdf)) {
      expect(font.line).not.toContain('Type 3')
      expect(font.isEmbedded).toBe(true)
    }
    const text = (await linesOf(pdf)).join('\n')
    for (const { number, serialNo } of cards.slice(0, 8)) {
      expect(text).toContain(number)
      expect(text).toContain(serialNo)
    }
    // A reader of pictures is confused by eight codes at once, a person's scanner is not: one card alone is read.
    const [card] = cards
    const alone = renderCards({ cards: cards.slice(0, 1), shop: sampleShop(locale), layout: 'sheet' })
    const one = await lab.toPdf({ html: alone, sheet: { widthMm: 210, heightMm: 297 } })
    expect(await qrOf(one)).toBe(cardCodeOf(card?.number ?? ''))
  })

  test(`labels in ${locale} are one to a card, each with the code of its own card`, async () => {
    const html = renderCards({ cards, shop: sampleShop(locale), layout: 'label' })
    const pdf = await lab.toPdf({ html, sheet: { widthMm: 50, heightMm: 30 } })
    const pages = await pagesOf(pdf)
    expect(pages.count).toBe(cards.length)
    expect(Math.abs(pages.widthMm - 50)).toBeLessThan(roundingMm)
    expect(Math.abs(pages.heightMm - 30)).toBeLessThan(roundingMm)
    expect(await qrOf(pdf, 1)).toBe(cardCodeOf(cards[0]?.number ?? ''))
    expect(await qrOf(pdf, 10)).toBe(cardCodeOf(cards[9]?.number ?? ''))
  })
}
