import type { rework as en } from '../en/rework'
import type { Texts } from '../texts'

export const rework: Texts<typeof en> = {
  title: 'إعادة إصلاح',
  causes: {
    part: 'تعطّل القطعة المركّبة',
    workmanship: 'خلل في تنفيذ الإصلاح',
    new_fault: 'عطل جديد غير السابق',
    misuse: 'سوء استخدام من العميل',
    no_fault: 'لم يُعثر على عطل',
  },
  origin: 'الإصلاح السابق',
  originFault: 'العطل السابق',
  originDone: 'التسليم السابق',
  originBy: 'الفني السابق',
  cause: 'سبب الإعادة',
  causeHint: 'تُحمَّل تكلفة هذا الإصلاح على السبب، ولا يصبح الجهاز جاهزًا من دونه.',
  responsible: 'المسؤول',
  nobody: 'لا أحد',
  save: 'حفظ السبب',
  unnamed: 'لم يُحدَّد بعد',
  sameFault: 'سبق إصلاح العطل نفسه هنا.',
  proposal: 'الاستلام {{number}}، سُلِّم في {{day}} (قبل {{days}} يومًا): {{fault}}',
  warrantyUntil: 'ما أُنجز حينها مضمون حتى {{day}}.',
  warrantyOver: 'انتهى ضمان ذلك الإصلاح.',
  open: 'تسجيله إعادةً لإصلاح الاستلام {{number}}',
  days: 'عدد الأيام التي يُعدّ فيها العطل نفسه إعادة إصلاح',
}
