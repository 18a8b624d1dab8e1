import type { CalendarKind } from '../../../src/shared/kernel/calendar'
import type { Locale } from '../../../src/shared/kernel/locale'
import type { Intake } from './counter'
import type { Person } from './people'
import type { Work } from './workshop'

export type SampleShop = {
  readonly shop: {
    readonly name: string
    readonly phones: readonly string[]
    readonly address: string
    readonly paperLocale?: Locale
    readonly calendar?: CalendarKind
  }
  readonly terms: string
  readonly manager: Person
  readonly counter: Person
  readonly technician: Person
  readonly intake: Intake & { readonly estimateToman: string; readonly depositToman: string }
  readonly work: Work
  readonly payable: { readonly charges: readonly number[]; readonly deposit: number; readonly rest: number }
}

/** In rial: two lines of work, what was paid before, and what is left at the hand-over. */
const payable = { charges: [9_500_000, 18_500_000], deposit: 5_000_000, rest: 23_000_000 } as const

/** A shop of each language with everything that one journey needs; it is typed as a person there would type it. */
export const sampleShops: Readonly<Record<'fa' | 'en', SampleShop>> = {
  fa: {
    shop: { name: 'تعمیرگاه پارس', phones: ['۰۲۱-۸۸۷۷۶۶۵۵'], address: 'تهران، خیابان جمهوری، پلاک ۲۱۴' },
    terms: 'دستگاه پس از آماده شدن تا ۳۰ روز نگهداری می‌شود.',
    manager: { name: 'سارا احمدی', login: 'sara', password: 'بهار-۱۴۰۵-پارس' },
    counter: { name: 'نرگس رضایی', login: 'narges', password: 'پذیرش-سریع-۱' },
    technician: { name: 'بهروز کاظمی', login: 'behrooz', password: 'هویهٔ-داغ-۷۷' },
    intake: {
      customer: { name: 'مریم کریمی', phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹' },
      identity: { scan: 'R5CW3099XXA' },
      model: { search: 'galaxy a54', name: 'Galaxy A54 5G' },
      fault: 'از دیروز لمس پایین صفحه کار نمی‌کند.',
      conditionNote: 'گوشهٔ بالا ضربه خورده',
      ownAccessory: 'قاب ژله‌ای آبی',
      estimateToman: '۲٬۸۰۰٬۰۰۰',
      depositToman: '۵۰۰٬۰۰۰',
    },
    work: {
      foundFault: 'تاچ و ال‌سی‌دی شکسته',
      workDone: 'تعویض تاچ و ال‌سی‌دی',
      charges: [
        { description: 'اجرت تعویض', toman: '۹۵۰٬۰۰۰', quantity: '۱' },
        { description: 'تاچ و ال‌سی‌دی', toman: '۱٬۸۵۰٬۰۰۰', quantity: '۱' },
      ],
    },
    payable,
  },
  en: {
    shop: {
      name: 'Harbour Device Repair',
      phones: ['021 8877 6655'],
      address: '214 Jomhouri Street, Tehran',
      paperLocale: 'en',
      calendar: 'gregorian',
    },
    terms: 'A device that is ready is kept for 30 days.',
    manager: { name: 'Sarah Bell', login: 'sarah', password: 'spring-2026-harbour' },
    counter: { name: 'Nora Reed', login: 'nora', password: 'quick-counter-1' },
    technician: { name: 'Ben Carver', login: 'ben', password: 'hot-iron-77' },
    intake: {
      customer: { name: 'Mary Carter', phone: '0912 345 6789' },
      identity: { scan: 'R5CW3099XXA' },
      model: { search: 'galaxy a54', name: 'Galaxy A54 5G' },
      fault: 'The lower part of the screen has not answered since yesterday.',
      conditionNote: 'Upper corner dented',
      ownAccessory: 'Blue gel case',
      estimateToman: '2,800,000',
      depositToman: '500,000',
    },
    work: {
      foundFault: 'Digitizer and LCD broken',
      workDone: 'Digitizer and LCD replaced',
      charges: [
        { description: 'Labour for the replacement', toman: '950,000', quantity: '1' },
        { description: 'Digitizer and LCD', toman: '1,850,000', quantity: '1' },
      ],
    },
    payable,
  },
}
