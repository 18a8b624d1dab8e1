import type { KnownCards } from './card-file'
import type { Intake } from './counter'
import type { Work } from './workshop'

/** A visit but its device. */
type Visit = Omit<Intake, 'identity'>

export type WarrantyShop = {
  readonly manufacturer: string
  readonly policy: string
  readonly visits: Readonly<Record<keyof KnownCards | 'unknown', Visit>>
  readonly voidReason: string
  readonly override: string
  readonly work: Work
  readonly acceptedToman: string
  readonly replacement: { readonly toman: string; readonly reason: string }
  readonly knownBy: string
  readonly rework: Work
}

const model = { search: 'galaxy a54', name: 'Galaxy A54 5G' } as const

/** In rial: what is asked and accepted for the repair and for the device that is given instead. */
export const warrantyAmounts = { repair: 28_000_000, accepted: 25_000_000, unit: 190_000_000 } as const

/** What the warranty journey of a shop needs beside the shop, in each language; it is typed as a person there would type it. */
export const warrantyShops: Readonly<Record<'fa' | 'en', WarrantyShop>> = {
  fa: {
    manufacturer: 'سام سرویس',
    policy: 'گارانتی ۱۸ ماهه',
    visits: {
      covered: {
        customer: { name: 'مریم کریمی', phone: '۰۹۱۲ ۳۴۵ ۶۷۰۱' },
        model,
        fault: 'خودبه‌خود خاموش می‌شود.',
        conditionNote: 'سالم و بی‌خط',
        nothingCame: true,
      },
      expired: {
        customer: { name: 'رضا نوری', phone: '۰۹۱۲ ۳۴۵ ۶۷۰۲' },
        model,
        fault: 'شارژ نمی‌شود.',
        conditionNote: 'پشت قاب خط دارد',
        nothingCame: true,
      },
      voided: {
        customer: { name: 'لیلا صادقی', phone: '۰۹۱۲ ۳۴۵ ۶۷۰۳' },
        model,
        fault: 'بلندگو صدا ندارد.',
        conditionNote: 'گوشهٔ بالا ضربه خورده',
        nothingCame: true,
      },
      unknown: {
        customer: { name: 'امیر جعفری', phone: '۰۹۱۲ ۳۴۵ ۶۷۰۴' },
        model,
        fault: 'لمس پایین صفحه کار نمی‌کند.',
        conditionNote: 'سالم',
        nothingCame: true,
      },
    },
    voidReason: 'فروشگاه کارت را پس فرستاد.',
    override: 'دو هفته پیش از پایان گارانتی تلفنی اعلام خرابی کرده بود.',
    work: {
      foundFault: 'سوکت شارژ معیوب',
      workDone: 'تعویض سوکت شارژ',
      charges: [{ description: 'اجرت تعویض سوکت شارژ', toman: '۲٬۸۰۰٬۰۰۰', quantity: '۱', payer: 'card' }],
    },
    acceptedToman: '۲٬۵۰۰٬۰۰۰',
    replacement: { toman: '۱۹٬۰۰۰٬۰۰۰', reason: 'برد اصلی این مدل تأمین نمی‌شود.' },
    knownBy: 'کارت ملی دیده شد',
    rework: {
      foundFault: 'لحیم سوکت شارژ باز شده',
      workDone: 'لحیم دوبارهٔ سوکت شارژ',
      charges: [{ description: 'لحیم دوباره', toman: '۴۰۰٬۰۰۰', quantity: '۱', payer: 'fitted' }],
    },
  },
  en: {
    manufacturer: 'Sam Service',
    policy: '18 months, parts and labour',
    visits: {
      covered: {
        customer: { name: 'Mary Carter', phone: '0912 345 6701' },
        model,
        fault: 'It switches itself off.',
        conditionNote: 'No marks',
        nothingCame: true,
      },
      expired: {
        customer: { name: 'Robert Nash', phone: '0912 345 6702' },
        model,
        fault: 'It does not charge.',
        conditionNote: 'Scratches on the back',
        nothingCame: true,
      },
      voided: {
        customer: { name: 'Laura Sadler', phone: '0912 345 6703' },
        model,
        fault: 'The speaker is silent.',
        conditionNote: 'Upper corner dented',
        nothingCame: true,
      },
      unknown: {
        customer: { name: 'Adam Jeffries', phone: '0912 345 6704' },
        model,
        fault: 'The lower part of the screen does not answer.',
        conditionNote: 'No marks',
        nothingCame: true,
      },
    },
    voidReason: 'The dealer sent the card back.',
    override: 'The fault was reported by phone two weeks before the warranty ended.',
    work: {
      foundFault: 'Charging socket broken',
      workDone: 'Charging socket replaced',
      charges: [
        { description: 'Labour for the charging socket', toman: '2,800,000', quantity: '1', payer: 'card' },
      ],
    },
    acceptedToman: '2,500,000',
    replacement: { toman: '19,000,000', reason: 'There are no main boards for this model.' },
    knownBy: 'Identity card seen',
    rework: {
      foundFault: 'A joint of the charging socket came loose',
      workDone: 'Charging socket soldered again',
      charges: [{ description: 'Soldering', toman: '400,000', quantity: '1', payer: 'fitted' }],
    },
  },
}
