import { columnGuesser } from '../imports/guess-columns'

/** What a file of warranty cards can say of each card, in the order of a template. */
export const cardColumns = [
  'serial',
  'number',
  'brand',
  'model',
  'producedOn',
  'soldOn',
  'activatedOn',
  'installedOn',
  'invoiceNo',
  'note',
] as const
export type CardColumn = (typeof cardColumns)[number]

export const dateColumns = ['producedOn', 'soldOn', 'installedOn', 'activatedOn'] as const
export type DateColumn = (typeof dateColumns)[number]

/** The place of each column in the file, from 0; null where the file has none. */
export type CardColumns = Readonly<Record<CardColumn, number | null>>

const headings: Readonly<Record<CardColumn, readonly string[]>> = {
  serial: [
    ...['serial', 'serial no', 'serial number', 'sn', 's/n', 'imei', 'imei 1', 'device serial'],
    ...['سریال', 'شماره سریال', 'شمارهٔ سریال', 'سریال دستگاه', 'سریال نامبر', 'شماره سریال دستگاه'],
    ...['الرقم التسلسلي', 'رقم تسلسلي', 'السيريال', 'سيريال', 'الرقم المتسلسل'],
  ],
  number: [
    ...[
      'number',
      'card',
      'card no',
      'card number',
      'card code',
      'warranty no',
      'warranty number',
      'warranty code',
    ],
    ...['warranty card', 'warranty card number', 'شماره کارت', 'شمارهٔ کارت', 'کد کارت', 'شماره گارانتی'],
    ...[
      'شمارهٔ گارانتی',
      'کد گارانتی',
      'شماره کارت گارانتی',
      'شمارهٔ کارت گارانتی',
      'کارت گارانتی',
      'شماره ضمانت',
    ],
    ...['رقم البطاقة', 'رقم بطاقة الضمان', 'رقم الضمان', 'رمز الضمان', 'بطاقة الضمان', 'رمز البطاقة'],
  ],
  brand: [
    'brand',
    'make',
    'manufacturer',
    'برند',
    'مارک',
    'سازنده',
    'العلامة التجارية',
    'الماركة',
    'العلامة',
  ],
  model: [
    ...[
      'model',
      'model name',
      'product',
      'product name',
      'device',
      'مدل',
      'مدل دستگاه',
      'نام مدل',
      'نام کالا',
      'کالا',
    ],
    ...['الطراز', 'طراز', 'الموديل', 'موديل', 'المنتج', 'اسم المنتج'],
  ],
  producedOn: [
    ...[
      'produced',
      'produced on',
      'production date',
      'date of production',
      'manufactured',
      'manufacture date',
      'mfg date',
    ],
    ...['تاریخ تولید', 'تولید', 'تاریخ ساخت', 'تاريخ الإنتاج', 'الإنتاج', 'تاريخ التصنيع', 'تاريخ الصنع'],
  ],
  soldOn: [
    ...['sold', 'sold on', 'sale date', 'date of sale', 'sales date', 'purchase date', 'invoice date'],
    ...['تاریخ فروش', 'فروش', 'تاریخ خرید', 'تاریخ فاکتور', 'تاريخ البيع', 'تاريخ الشراء', 'تاريخ الفاتورة'],
  ],
  activatedOn: [
    ...['activated', 'activated on', 'activation date', 'date of activation', 'warranty start', 'start date'],
    ...['تاریخ فعال‌سازی', 'تاریخ فعال سازی', 'فعال‌سازی', 'تاریخ شروع گارانتی', 'شروع گارانتی', 'تاریخ شروع'],
    ...['تاريخ التفعيل', 'التفعيل', 'تاريخ بدء الضمان', 'بدء الضمان'],
  ],
  installedOn: [
    ...[
      'installed',
      'installed on',
      'installation date',
      'date of installation',
      'تاریخ نصب',
      'نصب',
      'تاریخ راه‌اندازی',
    ],
    ...['تاریخ نصب و راه‌اندازی', 'تاريخ التركيب', 'التركيب', 'تاريخ التركيب والتشغيل'],
  ],
  invoiceNo: [
    ...[
      'invoice',
      'invoice no',
      'invoice number',
      'شماره فاکتور',
      'شمارهٔ فاکتور',
      'فاکتور',
      'رقم الفاتورة',
      'الفاتورة',
    ],
  ],
  note: ['note', 'notes', 'comment', 'remarks', 'یادداشت', 'توضیح', 'توضیحات', 'ملاحظات', 'ملاحظة', 'ملاحظه'],
}

/** Which column of the file says what, by its headings in three languages and any spelling of them. */
export const guessCardColumns: (row: readonly string[]) => CardColumns = columnGuesser(cardColumns, headings)
