import type { common as en } from '../en/common'
import type { Texts } from '../texts'

export const common: Texts<typeof en> = {
  appName: 'پیگیر',
  save: 'ذخیره',
  unsaved: 'ذخیره نشده',
  edit: 'ویرایش',
  close: 'بستن',
  undo: 'برگرداندن',
  undone: 'برگردانده شد',
  storedMeanwhile:
    'در این فاصله همکارتان اینجا «{{text}}» را ذخیره کرده است. با ذخیره، نوشتهٔ شما جای آن را می‌گیرد.',
  changedMeanwhile:
    'همکارتان در این فاصله همین بخش‌ها را جور دیگری ذخیره کرده است. با ذخیره، نوشتهٔ شما جای آن را می‌گیرد.',
  yes: 'بله',
  all: 'همه',
  name: 'نام',
  phone: 'شمارهٔ تماس',
  date: 'تاریخ',
  optional: 'اختیاری',
  results: 'نتیجه‌ها',
  loadMore: 'نمایش بیشتر',
  openCalendar: 'باز کردن تقویم',
  previousMonth: 'ماه قبل',
  nextMonth: 'ماه بعد',
  dateInvalid: 'چنین تاریخی وجود ندارد. آن را مانند {{example}} بنویسید.',
  amountInvalid: 'مبلغ را با رقم و به {{unit}} بنویسید.',
}
