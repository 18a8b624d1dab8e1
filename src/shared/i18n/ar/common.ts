import type { common as en } from '../en/common'
import type { Texts } from '../texts'

export const common: Texts<typeof en> = {
  appName: 'پيگير',
  save: 'حفظ',
  unsaved: 'لم يُحفظ بعد',
  edit: 'تعديل',
  close: 'إغلاق',
  undo: 'تراجع',
  undone: 'تم التراجع',
  storedMeanwhile: 'حفظ زميلك هنا في الأثناء: «{{text}}». الحفظ يستبدله بما كتبته.',
  changedMeanwhile: 'حفظ زميلك في الأثناء قيمًا أخرى لما تعدّله. الحفظ يستبدلها بما كتبته.',
  yes: 'نعم',
  all: 'الكل',
  name: 'الاسم',
  phone: 'الهاتف',
  date: 'التاريخ',
  optional: 'اختياري',
  results: 'النتائج',
  loadMore: 'عرض المزيد',
  openCalendar: 'فتح التقويم',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  dateInvalid: 'هذا التاريخ غير موجود. اكتبه مثل {{example}}.',
  amountInvalid: 'اكتب المبلغ بالأرقام، بعملة {{unit}}.',
}
