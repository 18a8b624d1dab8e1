import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../src/main/papers/paper-model'
import { renderPaper } from '../../../src/main/papers/render-paper'
import { locales } from '../../../src/shared/kernel/locale'
import { paperSizes } from '../../../src/shared/settings/model'
import { sampleDelivery, sampleIntake, sampleReceiptCode, sampleShop } from '../../support/paper-samples'

function page(paper: Paper, options: Partial<Parameters<typeof renderPaper>[0]> = {}): string {
  return renderPaper({ paper, shop: sampleShop('fa'), size: 'roll80', copyNo: 1, ...options })
}

/** What a reader sees: the body without its tags and pictures. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body>'))
  return body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

const everyPaper = locales.flatMap(locale =>
  paperSizes.flatMap(size =>
    [sampleIntake(locale), sampleDelivery(locale)].map(paper => ({ locale, size, paper, kind: paper.kind })),
  ),
)

describe('every paper', () => {
  it.each(everyPaper)(
    'N6 $kind on $size in $locale loads nothing from anywhere',
    ({ locale, size, paper }) => {
      const html = page(paper, { shop: sampleShop(locale), size })
      const addresses = [...html.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s]+)/g)].map(
        ([, address]) => address,
      )
      expect(addresses).toHaveLength(8)
      expect(addresses.filter(address => !address?.startsWith('data:'))).toEqual([])
      expect(html).toContain(
        `content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; font-src data:; img-src data:"`,
      )
      expect(html).not.toContain('<script')
    },
  )

  it.each(everyPaper)('N1 $kind on $size in $locale runs as its language does', ({ locale, size, paper }) => {
    const html = page(paper, { shop: sampleShop(locale), size })
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'en' ? 'ltr' : 'rtl'}">`)
    expect(html).toContain(`<bdi dir="ltr">${sampleReceiptCode}</bdi>`)
    expect(html).toContain('<bdi dir="ltr">R5CW3099XXA</bdi>')
    expect(html).toContain('<bdi dir="ltr">356938035643809</bdi>')
  })

  it('shows the number and phones in the digits of the language, left to right', () => {
    expect(page(sampleIntake('fa'))).toContain('<bdi dir="ltr">۱۴۰۵-۰۰۱۲۳</bdi>')
    expect(page(sampleIntake('fa'))).toContain('<bdi dir="ltr">۰۹۱۲ ۳۴۵ ۶۷۸۹</bdi>')
    expect(page(sampleIntake('ar'), { shop: sampleShop('ar') })).toContain('<bdi dir="ltr">١٤٠٥-٠٠١٢٣</bdi>')
    expect(page(sampleIntake('en'), { shop: sampleShop('en') })).toContain('<bdi dir="ltr">1405-00123</bdi>')
  })

  it.each(locales)('N1 words of another direction beside a number in %s run as they do', locale => {
    const phones = ['021-66701234 داخلی 12', '021-66701234']
    const html = page(sampleIntake(locale), { shop: sampleShop(locale, { phones }) })
    expect(html).toMatch(/<bdi dir="auto">\S+ داخلی \S+<\/bdi><bdi dir="ltr">[^<\p{L}]+<\/bdi>/u)
  })

  it('C3 marks every copy but the first with its count', () => {
    expect(textOf(page(sampleIntake('fa')))).not.toContain('المثنی')
    expect(textOf(page(sampleIntake('fa'), { copyNo: 2 }))).toContain('المثنی · چاپ ۲')
    expect(textOf(page(sampleDelivery('fa'), { copyNo: 12, size: 'a5' }))).toContain('المثنی · چاپ ۱۲')
    expect(textOf(page(sampleIntake('en'), { copyNo: 3, shop: sampleShop('en') }))).toContain(
      'COPY · print 3',
    )
    expect(textOf(page(sampleIntake('ar'), { copyNo: 3, shop: sampleShop('ar') }))).toContain(
      'نسخة ثانية · طباعة ٣',
    )
  })

  it('prints what people typed as text, never as markup', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;"\''
    const shop = sampleShop('fa', { shopName: hostile, address: hostile, phones: [hostile] })
    const facts = { fault: hostile, customer: { name: hostile, phone: null }, receivedBy: hostile }
    const intake = sampleIntake('fa', {
      ...facts,
      condition: [hostile],
      conditionNote: hostile,
      accessories: [hostile],
      terms: { version: 1, body: hostile },
    })
    const html = page(intake, { shop })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img src=x')
    expect(textOf(html).split(hostile)).toHaveLength(10)
  })

  it('carries the very fonts that the screen is built with', async () => {
    const html = page(sampleIntake('en'), { shop: sampleShop('en') })
    const packages = join(import.meta.dirname, '../../../node_modules/@fontsource')
    for (const file of [
      'inter/files/inter-latin-400-normal.woff2',
      'vazirmatn/files/vazirmatn-arabic-700-normal.woff2',
    ]) {
      const font = await readFile(join(packages, file))
      expect(html, file).toContain(font.toString('base64'))
    }
  })
})

describe('the intake receipt', () => {
  it('C2 tells everything that the customer must know', () => {
    const text = textOf(page(sampleIntake('fa')))
    const told = [
      'خدمات موبایل پارس',
      '۰۲۱ ۸۸۷۶ ۵۴۳۲',
      'رسید پذیرش',
      'نسخهٔ مشتری',
      'یکشنبه ۱ آذر ۱۴۰۵، ۱۱:۳۵',
      'مریم کریمی',
      'گوشی همراه Samsung Galaxy A54 5G',
      'R5CW3099XXA',
      'می‌گوید «زنگ می‌خورد ولی تصویر ندارد»',
      'شکستگی گوشهٔ صفحه',
      'سیم‌کارت',
      '۲٬۸۵۰٬۰۰۰ تومان',
      '۵۰۰٬۰۰۰ تومان',
      'چهارشنبه ۴ آذر ۱۴۰۵',
      'شرایط پذیرش (نسخهٔ ۳)',
      'متصدی پذیرش سارا مدیری',
      'امضای مشتری',
    ]
    for (const words of told) expect(text.replaceAll('\u00a0', ' '), words).toContain(words)
  })

  it('C2 says that the estimate is to be announced where none was given, and that nothing came along', () => {
    const text = textOf(page(sampleIntake('fa', { estimate: null, deposit: 0, accessories: [] })))
    expect(text).toContain('متعاقباً اعلام می‌شود')
    expect(text).toContain('دریافت نشد')
    expect(text).toContain('چیزی همراه دستگاه نبود')
  })

  it('C1 says why a device has no serial', () => {
    const { device } = sampleIntake('fa')
    const unreadable = {
      ...device,
      serialNo: null,
      imei: null,
      identity: 'unreadable',
      identityReason: 'برچسب پاک شده',
    } as const
    expect(textOf(page(sampleIntake('fa', { device: unreadable })))).toContain('ناخوانا (برچسب پاک شده)')
  })

  it('G1 prints the shop’s own unit beside every amount', () => {
    const text = textOf(page(sampleIntake('en'), { shop: sampleShop('en', { moneyUnit: 'rial' }) }))
    expect(text).toContain('28,500,000 IRR')
    expect(text).toContain('5,000,000 IRR')
    expect(text).not.toContain('toman')
  })

  it('N3 writes dates in the shop’s calendar', () => {
    const hijri = textOf(page(sampleIntake('ar'), { shop: sampleShop('ar', { calendar: 'hijri' }) }))
    expect(hijri).toContain('جمادى الآخرة ١٤٤٨')
  })

  it('puts the shipped words of conditions and accessories in the paper’s language', () => {
    const paper = sampleIntake('fa', { condition: ['screen_cracked'], accessories: ['charger', 'کیف چرمی'] })
    expect(textOf(page(paper))).not.toContain('screen_cracked')
    expect(textOf(page(paper))).toContain('کیف چرمی')
    expect(textOf(page(paper, { shop: sampleShop('en') }))).toContain('Screen cracked')
  })
})

describe('the delivery receipt', () => {
  it('E1 names the last day of each line’s warranty', () => {
    const text = textOf(page(sampleDelivery('fa')))
    expect(text).toContain('ضمانت تعمیر تا پایان ۴ دی ۱۴۰۵ (۳۰ روز)')
    expect(text).toContain('ضمانت تعمیر تا پایان ۳ خرداد ۱۴۰۶ (۱۸۰ روز)')
    const [line] = sampleDelivery('fa').lines
    if (!line) throw new Error('the sample has lines')
    expect(textOf(page(sampleDelivery('fa', { lines: [{ ...line, warranty: null }] })))).toContain(
      'بدون ضمانت تعمیر',
    )
  })

  it('G3 shows how the lines come to the total and the balance', () => {
    const text = textOf(page(sampleDelivery('en'), { shop: sampleShop('en') }))
    const sums =
      'Sum of lines 2,850,000 Discount -50,000 VAT 279,960 Rounding 40 Total (toman) 3,080,000 Paid 3,080,000 Balance due (toman) 0'
    expect(text).toContain(sums)
    expect(text).toContain('Amount (toman)')
    expect(text).toContain('(2 × 1,125,000)')
  })

  it('B7 tells who took it, how they were known, and what did not go along', () => {
    const { handover } = sampleDelivery('fa')
    const text = textOf(
      page(
        sampleDelivery('fa', {
          handover: {
            ...handover,
            receiverName: 'رضا کریمی',
            checkedBy: 'identity',
            identityReason: 'کارت ملی دیده شد',
            accessories: [{ name: 'قاب', isReturned: false, note: 'گم شده' }],
            signature: 'none',
            signatureReason: 'دستش آسیب دیده بود',
            creditReason: 'مشتری قدیمی',
          },
        }),
      ),
    )
    const told = [
      'رضا کریمی',
      'با بررسی هویت: کارت ملی دیده شد',
      'قاب: تحویل نشد (گم شده)',
      'بدون امضا: دستش آسیب دیده بود',
      'مشتری قدیمی',
    ]
    for (const words of told) expect(text, words).toContain(words)
    expect(text).not.toContain('امضای تحویل‌گیرنده')
  })

  it('says so where nothing was charged', () => {
    expect(textOf(page(sampleDelivery('fa', { lines: [] })))).toContain('بدون هزینه')
  })
})
