import type { DeliveryPaper, IntakePaper, PaperShop, RepairFacts } from '../../src/main/papers/paper-model'
import type { Locale } from '../../src/shared/kernel/locale'
import { defaultShopSettings } from '../../src/shared/settings/model'

const shops: Record<Locale, Partial<PaperShop>> = {
  fa: {
    shopName: 'خدمات موبایل پارس',
    phones: ['021 8876 5432', '0912 345 6789'],
    address: 'تهران، خیابان جمهوری، پاساژ علاءالدین، طبقهٔ دوم، واحد ۲۱۴',
  },
  ar: {
    shopName: 'مركز الأمل لصيانة الأجهزة',
    phones: ['011 456 7890'],
    address: 'الرياض، شارع العليا، مبنى ١٢',
    calendar: 'gregorian',
    country: 'SA',
  },
  en: {
    shopName: 'Pars Mobile Service',
    phones: ['+98 21 8876 5432'],
    address: 'Unit 214, Alaeddin Arcade, Jomhuri St, Tehran',
    calendar: 'gregorian',
  },
}

export function sampleShop(paperLocale: Locale, changes: Partial<PaperShop> = {}): PaperShop {
  return { ...defaultShopSettings, ...shops[paperLocale], paperLocale, ...changes }
}

type Words = {
  readonly staff: string
  readonly customer: string
  readonly type: string
  readonly color: string
  readonly fault: string
  readonly condition: readonly string[]
  readonly accessories: readonly string[]
  readonly terms: string
  readonly work: string
  readonly labour: string
  readonly part: string
}

const words: Record<Locale, Words> = {
  fa: {
    staff: 'سارا مدیری',
    customer: 'مریم کریمی',
    type: 'گوشی همراه',
    color: 'مشکی',
    fault: 'بعد از افتادن، صفحه نمی‌آید؛ می‌گوید «زنگ می‌خورد ولی تصویر ندارد». گاهی خودش خاموش می‌شود.',
    condition: ['خط و خش روی قاب', 'شکستگی گوشهٔ صفحه', 'بدون درِ سیم‌کارت'],
    accessories: ['شارژر اصلی', 'قاب', 'سیم‌کارت'],
    terms:
      '۱. مسئولیت پشتیبان‌گیری از اطلاعات دستگاه با مشتری است.\n۲. دستگاه‌هایی که تا سه ماه پس از اعلام آماده‌بودن مراجعه نشوند، مشمول هزینهٔ انبارداری می‌شوند.\n۳. تحویل دستگاه فقط با ارائهٔ این رسید یا احراز هویت انجام می‌شود.\n۴. تعمیرگاه در قبال آسیب‌های پنهانی که هنگام پذیرش قابل مشاهده نبوده‌اند مسئولیتی ندارد.',
    work: 'تعویض تاچ و ال‌سی‌دی، شست‌وشوی برد، آزمایش دوربین و شارژ',
    labour: 'اجرت تعویض ال‌سی‌دی',
    part: 'ال‌سی‌دی اصلی Galaxy A54',
  },
  ar: {
    staff: 'سارة الأحمد',
    customer: 'خالد العتيبي',
    type: 'هاتف جوال',
    color: 'أسود',
    fault: 'بعد السقوط لا تظهر الصورة، والجهاز يرن لكن الشاشة سوداء.',
    condition: ['خدوش على الإطار', 'كسر في زاوية الشاشة'],
    accessories: ['الشاحن الأصلي', 'غطاء'],
    terms:
      '١. حفظ نسخة من البيانات مسؤولية العميل.\n٢. يُسلَّم الجهاز بإبراز هذا الإيصال أو بعد التحقق من الهوية.\n٣. تُحتسب رسوم تخزين بعد ثلاثة أشهر من إشعار الجاهزية.',
    work: 'استبدال الشاشة وتنظيف اللوحة واختبار الكاميرا',
    labour: 'أجرة استبدال الشاشة',
    part: 'شاشة أصلية Galaxy A54',
  },
  en: {
    staff: 'Sara Modiri',
    customer: 'Maryam Karimi',
    type: 'Mobile phone',
    color: 'Black',
    fault: 'After a fall the screen stays black; it rings but shows nothing. Sometimes it turns itself off.',
    condition: ['Scratches on the frame', 'Corner of the screen broken'],
    accessories: ['Original charger', 'Case', 'SIM card'],
    terms:
      '1. Backing up the device’s data is up to the customer.\n2. Devices not collected within three months of the notice are charged for storage.\n3. The device is handed over only against this receipt or proof of identity.',
    work: 'Screen replaced, board cleaned, camera and charging tested',
    labour: 'Labour: screen replacement',
    part: 'Original screen Galaxy A54',
  },
}

export const sampleReceiptCode = 'PG7K3M9QX2TB5'

function repairFacts(locale: Locale): RepairFacts {
  const { staff, customer, type, color, fault } = words[locale]
  return {
    number: '1405-00123',
    receiptCode: sampleReceiptCode,
    receivedAt: '2026-11-22T08:05:00.000Z',
    receivedBy: staff,
    customer: { name: customer, phone: locale === 'ar' ? '+966501234567' : '+989123456789' },
    device: {
      type,
      brand: 'Samsung',
      model: 'Galaxy A54 5G',
      color,
      serialNo: 'R5CW3099XXA',
      imei: '356938035643809',
      identity: 'known',
      identityReason: '',
    },
    fault,
  }
}

export function sampleIntake(locale: Locale, changes: Partial<IntakePaper> = {}): IntakePaper {
  const { condition, accessories, terms } = words[locale]
  return {
    kind: 'intake_receipt',
    ...repairFacts(locale),
    condition,
    conditionNote: '',
    accessories,
    estimate: 28_500_000,
    deposit: 5_000_000,
    promisedOn: '2026-11-25',
    reworkOf: null,
    terms: { version: 3, body: terms },
    warranty: null,
    ...changes,
  }
}

export function sampleDelivery(locale: Locale, changes: Partial<DeliveryPaper> = {}): DeliveryPaper {
  const { accessories, work, labour, part, staff, customer } = words[locale]
  return {
    kind: 'delivery_receipt',
    ...repairFacts(locale),
    outcome: 'repaired',
    workDone: work,
    lines: [
      {
        description: labour,
        quantity: 1,
        unitPrice: 6_000_000,
        amount: 6_000_000,
        covered: 0,
        warranty: { days: 30, endsOn: '2026-12-25' },
      },
      {
        description: part,
        quantity: 2,
        unitPrice: 11_250_000,
        amount: 22_500_000,
        covered: 0,
        warranty: { days: 180, endsOn: '2027-05-24' },
      },
    ],
    totals: {
      charges: 28_500_000,
      discount: 500_000,
      tax: 2_799_600,
      rounding: 400,
      total: 30_800_000,
      paid: 30_800_000,
      refunded: 0,
      balance: 0,
    },
    replacement: null,
    handover: {
      at: '2026-11-25T14:20:00.000Z',
      staffName: staff,
      receiverName: customer,
      checkedBy: 'receipt',
      identityReason: '',
      accessories: accessories.map(name => ({ name, isReturned: true, note: '' })),
      signature: 'paper',
      signatureReason: '',
      creditReason: '',
    },
    ...changes,
  }
}
