import { columnGuesser, type Headings } from '../imports/guess-columns'
import type { MoneyUnit } from '../kernel/money'
import { foldText } from '../kernel/text'

/** What a file can say of each part, in the order of a template and of an export. */
export const partFactColumns = [
  'partNumber',
  'nameFa',
  'nameAr',
  'nameEn',
  'brand',
  'unit',
  'isSerialised',
  'barcodes',
  'fits',
  'priceRetail',
  'priceTrade',
  'priceBulk',
  'taxClass',
  'warrantyDays',
  'reorderPoint',
  'maxStock',
  'homePlace',
  'note',
] as const
export type PartFactColumn = (typeof partFactColumns)[number]

/** What a file can say of the stock that a new part begins with. */
export const openingColumns = ['openingStock', 'unitCost', 'openingPlace'] as const
export type OpeningColumn = (typeof openingColumns)[number]

export const partColumns = [...partFactColumns, ...openingColumns] as const
export type PartColumn = (typeof partColumns)[number]

/** The place of each column in the file, from 0; null where the file has none. */
export type PartColumns = Readonly<Record<PartColumn, number | null>>

const headings: Headings<PartColumn> = {
  partNumber: [
    ...['part number', 'part no', 'part', 'number', 'sku', 'code', 'item code', 'item number', 'pn', 'p/n'],
    ...['کد فنی', 'شماره فنی', 'شماره قطعه', 'کد قطعه', 'کد کالا', 'پارت نامبر', 'کد'],
    ...['رقم القطعة', 'رمز القطعة', 'رقم الصنف', 'رمز الصنف', 'الكود'],
  ],
  nameFa: [
    'نام فارسی',
    'نام',
    'نام قطعه',
    'نام کالا',
    'شرح',
    'شرح کالا',
    'persian name',
    'name fa',
    'الاسم الفارسي',
  ],
  nameAr: [
    'نام عربی',
    'arabic name',
    'name ar',
    'الاسم العربي',
    'الاسم بالعربية',
    'الاسم',
    'اسم القطعة',
    'اسم الصنف',
  ],
  nameEn: [
    ...['english name', 'name', 'part name', 'item name', 'description', 'name en'],
    ...['نام انگلیسی', 'نام لاتین', 'الاسم الإنجليزي', 'الاسم بالإنجليزية'],
  ],
  brand: ['brand', 'make', 'manufacturer', 'برند', 'مارک', 'سازنده', 'العلامة التجارية', 'الماركة'],
  unit: [
    'unit',
    'unit of measure',
    'uom',
    'واحد',
    'واحد شمارش',
    'واحد کالا',
    'الوحدة',
    'وحدة القياس',
    'وحدة العد',
  ],
  isSerialised: [
    ...[
      'serialised',
      'serialized',
      'has serial',
      'has serial numbers',
      'with serial numbers',
      'kept by serial',
    ],
    ...['سریال‌دار', 'سریال دارد', 'متسلسلة', 'بأرقام تسلسلية', 'لها رقم تسلسلي'],
  ],
  barcodes: ['barcode', 'barcodes', 'ean', 'gtin', 'upc', 'بارکد', 'بارکدها', 'الباركود', 'باركود'],
  fits: [
    ...['fits', 'fits models', 'compatible models', 'compatible with', 'models', 'devices'],
    ...[
      'مدل‌های سازگار',
      'سازگار با',
      'مدل',
      'مدل‌ها',
      'دستگاه‌ها',
      'الطرازات المتوافقة',
      'متوافق مع',
      'الطراز',
    ],
  ],
  priceRetail: [
    ...['price', 'retail price', 'sale price', 'selling price', 'قیمت', 'قیمت فروش', 'قیمت تک‌فروشی'],
    ...['قیمت مصرف‌کننده', 'سعر المفرّق', 'سعر البيع', 'السعر'],
  ],
  priceTrade: ['trade price', 'dealer price', 'قیمت همکار', 'قیمت همکاری', 'سعر أهل المهنة', 'سعر التجار'],
  priceBulk: ['bulk price', 'wholesale price', 'قیمت عمده', 'قیمت عمده‌فروشی', 'سعر الجملة'],
  taxClass: ['tax', 'vat', 'tax class', 'مالیات', 'مالیات بر ارزش افزوده', 'الضريبة', 'ضريبة القيمة المضافة'],
  warrantyDays: [
    'warranty days',
    'warranty',
    'گارانتی (روز)',
    'روزهای گارانتی',
    'گارانتی',
    'الضمان (بالأيام)',
    'أيام الضمان',
  ],
  reorderPoint: [
    'reorder point',
    'minimum',
    'min',
    'نقطه سفارش',
    'حداقل موجودی',
    'نقطة إعادة الطلب',
    'الحد الأدنى',
  ],
  maxStock: ['maximum stock', 'max stock', 'maximum', 'max', 'حداکثر موجودی', 'الحد الأقصى', 'أقصى رصيد'],
  homePlace: [
    'home place',
    'home',
    'bin',
    'shelf',
    'جای همیشگی',
    'قفسه',
    'جای قطعه',
    'المكان المعتاد',
    'الموقع الدائم',
    'الرف',
  ],
  note: ['note', 'notes', 'comment', 'remarks', 'یادداشت', 'توضیح', 'توضیحات', 'ملاحظات', 'ملاحظة', 'ملاحظه'],
  openingStock: [
    'opening stock',
    'opening quantity',
    'موجودی اولیه',
    'موجودی اول دوره',
    'الرصيد الافتتاحي',
    'رصيد أول المدة',
  ],
  unitCost: [
    'unit cost',
    'opening cost',
    'بهای واحد',
    'قیمت خرید',
    'بهای خرید',
    'تكلفة الوحدة',
    'سعر الشراء',
  ],
  openingPlace: [
    'opening place',
    'place of opening stock',
    'محل موجودی اولیه',
    'مكان الرصيد الافتتاحي',
    'موقع الرصيد الافتتاحي',
  ],
}

/** Which column of the file says what, by its headings in three languages and any spelling of them. */
export const guessPartColumns: (row: readonly string[]) => PartColumns = columnGuesser(partColumns, headings)

/** The unit of money that the headings name; undefined where they name none, or both. */
export function guessMoneyUnit(row: readonly string[]): MoneyUnit | undefined {
  const text = ` ${row.map(foldText).join(' ')} `
  const isToman = /تومان|toman/.test(text)
  const isRial = /ریال|rial|\birr\b/.test(text)
  if (isToman === isRial) return undefined
  return isToman ? 'toman' : 'rial'
}
