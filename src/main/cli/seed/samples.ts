/** What a repair shop in Tehran sees on its counter; enough of it that no two customers look alike. */
export const firstNames =
  'علی,محمد,حسین,رضا,مهدی,امیر,سعید,حمید,مجید,ناصر,فرهاد,کامران,بهروز,سیاوش,آرش,پیمان,کیوان,نیما,پژمان,یوسف,ابراهیم,اسماعیل,مرتضی,مصطفی,جواد,مریم,زهرا,فاطمه,سارا,نرگس,لیلا,شیرین,پریسا,نازنین,مهسا,الهام,سمیرا,ژاله,گلناز,آزاده,رؤیا,مینا,هانیه,نگین,شیما,طاهره,معصومه,اکرم,پروانه,فرزانه'.split(
    ',',
  )

export const lastNames =
  'احمدی,محمدی,حسینی,رضایی,کریمی,موسوی,جعفری,صادقی,رحیمی,هاشمی,ابراهیمی,مرادی,اکبری,قاسمی,نوری,حیدری,عباسی,یزدانی,شریفی,امینی,نجفی,کاظمی,میرزایی,سلطانی,باقری,طاهری,فرهادی,کرمانی,تهرانی,شیرازی,اصفهانی,تبریزی,گیلانی,خراسانی,قزوینی,کاشانی,همدانی,پورمحمد,علی‌پور,حسن‌زاده,محمدزاده,قلی‌زاده,رستم‌پور,نیک‌خواه,پاک‌نژاد,خوش‌نیت,جهان‌بین,دل‌آرا,گل‌محمدی,چراغی,ژیان,پناهی,طباطبایی,میرحسینی,ملک‌پور,سپهری,بهرامی,فلاحی,زارعی,عزیزی,شفیعی,رنجبر,دهقان,صفایی,منصوری,غلامی,نظری,بیگدلی,افشار,قهرمانی,توکلی,حق‌شناس,مهرآبادی,شجاعی,بختیاری,لطفی,معینی,نعمتی,وحیدی,یوسفی'.split(
    ',',
  )

export const mobilePrefixes =
  '912,913,914,915,916,917,918,919,910,911,901,902,903,905,930,933,935,936,937,938,939,990,991,992'.split(',')

export type SampleModel = {
  readonly typeKey: string
  readonly brand: string
  readonly model: string
  /** The maker's block of IMEIs; devices without one have serials alone. */
  readonly tac?: string
  readonly serialStart: string
}

export const models: readonly SampleModel[] = [
  { typeKey: 'mobile_phone', brand: 'Samsung', model: 'Galaxy A54', tac: '35012345', serialStart: 'R5CW' },
  { typeKey: 'mobile_phone', brand: 'Samsung', model: 'Galaxy A14', tac: '35023456', serialStart: 'R9TW' },
  { typeKey: 'mobile_phone', brand: 'Samsung', model: 'Galaxy S23', tac: '35034567', serialStart: 'R3CT' },
  { typeKey: 'mobile_phone', brand: 'Samsung', model: 'Galaxy A34', tac: '35045678', serialStart: 'RFCW' },
  { typeKey: 'mobile_phone', brand: 'Xiaomi', model: 'Redmi Note 12', tac: '86012345', serialStart: '43XM' },
  { typeKey: 'mobile_phone', brand: 'Xiaomi', model: 'Redmi 12C', tac: '86023456', serialStart: '44XM' },
  { typeKey: 'mobile_phone', brand: 'Xiaomi', model: 'Poco X5 Pro', tac: '86034567', serialStart: '45XM' },
  { typeKey: 'mobile_phone', brand: 'Apple', model: 'iPhone 13', tac: '35356789', serialStart: 'F17G' },
  { typeKey: 'mobile_phone', brand: 'Apple', model: 'iPhone 11', tac: '35367890', serialStart: 'DNPZ' },
  { typeKey: 'mobile_phone', brand: 'Apple', model: 'iPhone 15 Pro', tac: '35378901', serialStart: 'H2WL' },
  { typeKey: 'mobile_phone', brand: 'Huawei', model: 'Nova 9', tac: '86189012', serialStart: 'HWN9' },
  { typeKey: 'mobile_phone', brand: 'Nokia', model: 'G21', tac: '35490123', serialStart: 'NKG2' },
  { typeKey: 'tablet', brand: 'Samsung', model: 'Galaxy Tab A8', serialStart: 'R92T' },
  { typeKey: 'tablet', brand: 'Apple', model: 'iPad 9', serialStart: 'DMQC' },
  { typeKey: 'laptop', brand: 'Lenovo', model: 'IdeaPad 3', serialStart: 'PF3L' },
  { typeKey: 'laptop', brand: 'ASUS', model: 'VivoBook X515', serialStart: 'N5N0' },
  { typeKey: 'laptop', brand: 'HP', model: 'ProBook 450 G8', serialStart: '5CD1' },
  { typeKey: 'printer', brand: 'HP', model: 'LaserJet 107a', serialStart: 'CNB3' },
  { typeKey: 'game_console', brand: 'Sony', model: 'PlayStation 5', serialStart: 'S01E' },
  { typeKey: 'television', brand: 'LG', model: '55UP7750', serialStart: '109M' },
  { typeKey: 'washing_machine', brand: 'Snowa', model: 'SWM-84518', serialStart: 'SWM8' },
]

export type SampleFault = {
  readonly reported: string
  readonly found: string
  readonly work: string
  readonly price: number
}

/** Prices in rial. */
export const faults: readonly SampleFault[] = [
  {
    reported: 'صفحه شکسته و لمس کار نمی‌کند',
    found: 'شکستگی تاچ و ال‌سی‌دی',
    work: 'تعویض صفحه‌نمایش',
    price: 32_000_000,
  },
  { reported: 'باتری زود خالی می‌شود', found: 'افت ظرفیت باتری', work: 'تعویض باتری', price: 9_500_000 },
  { reported: 'شارژ نمی‌شود', found: 'خرابی سوکت شارژ', work: 'تعویض سوکت شارژ', price: 6_200_000 },
  {
    reported: 'روشن نمی‌شود، دیشب در آب افتاده',
    found: 'آب‌خوردگی مدار تغذیه',
    work: 'شست‌وشوی برد و تعویض آی‌سی تغذیه',
    price: 18_000_000,
  },
  { reported: 'صدا قطع و وصل می‌شود', found: 'خرابی اسپیکر', work: 'تعویض اسپیکر', price: 5_400_000 },
  { reported: 'دوربین پشت تار است', found: 'خرابی ماژول دوربین', work: 'تعویض دوربین', price: 14_500_000 },
  { reported: 'آنتن نمی‌دهد', found: 'قطعی مدار آنتن', work: 'تعمیر مدار آنتن', price: 11_000_000 },
  {
    reported: 'داغ می‌کند و خاموش می‌شود',
    found: 'گرفتگی مسیر خنک‌کننده',
    work: 'سرویس و تعویض خمیر سیلیکون',
    price: 7_800_000,
  },
  { reported: 'روی لوگو می‌ماند', found: 'خرابی نرم‌افزار', work: 'نصب دوبارهٔ نرم‌افزار', price: 4_500_000 },
  {
    reported: 'دکمهٔ روشن و خاموش گیر می‌کند',
    found: 'فرسودگی دکمه',
    work: 'تعویض فلت دکمه',
    price: 5_900_000,
  },
  {
    reported: 'میکروفون کار نمی‌کند، طرف مقابل نمی‌شنود',
    found: 'خرابی میکروفون',
    work: 'تعویض میکروفون',
    price: 4_800_000,
  },
  { reported: 'وای‌فای وصل نمی‌شود', found: 'خرابی آی‌سی وای‌فای', work: 'تعویض آی‌سی وای‌فای', price: 12_700_000 },
  { reported: 'تصویر ندارد ولی صدا می‌آید', found: 'خرابی بک‌لایت', work: 'تعویض بک‌لایت', price: 21_000_000 },
  { reported: 'صدای عجیب می‌دهد', found: 'شکستگی پایهٔ موتور', work: 'تعویض پایهٔ موتور', price: 16_400_000 },
]

export const otherLines: readonly { readonly description: string; readonly price: number }[] = [
  { description: 'محافظ صفحه', price: 1_200_000 },
  { description: 'شست‌وشوی داخلی', price: 2_500_000 },
  { description: 'انتقال اطلاعات', price: 3_000_000 },
  { description: 'پیک رفت و برگشت', price: 900_000 },
]

export const colors = 'مشکی,سفید,آبی,نقره‌ای,سبز,طلایی,'.split(',')
