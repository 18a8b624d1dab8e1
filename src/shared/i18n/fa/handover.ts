import type { handover as en } from '../en/handover'
import type { Texts } from '../texts'

export const handover: Texts<typeof en> = {
  title: 'تحویل دستگاه',
  scan: 'رسید پذیرش را اسکن یا شمارهٔ پذیرش را وارد کنید',
  condition: 'وضعیت ظاهری هنگام پذیرش',
  fault: 'ایراد به گفتهٔ مشتری',
  accessories: {
    title: 'متعلقات همراه',
    none: 'چیزی همراه دستگاه نبوده است.',
    note: 'چرا تحویل نشد؟',
    all: 'همه تحویل شد',
  },
  money: {
    title: 'مانده و پرداخت',
    settled: 'مانده‌ای ندارد.',
    take: 'دریافت وجه',
    creditReason: 'چرا دستگاه با ماندهٔ پرداخت‌نشده تحویل می‌شود؟',
    creditOwed: 'تعمیرگاه {{amount}} به مشتری بدهکار است. پیش از تحویل آن را بازگردانید.',
  },
  person: {
    title: 'تحویل‌گیرنده',
    receiver: 'نام تحویل‌گیرنده',
    receipt: 'رسید پذیرش ارائه شد',
    scanReceipt: 'رسید ارائه‌شده را اسکن کنید',
    identity: 'بدون رسید، هویت احراز شد',
    identityReason: 'هویت چگونه احراز شد؟',
  },
  signature: {
    title: 'امضا',
    paper: 'روی رسید چاپی امضا می‌کند',
    reason: 'چرا امضا نشد؟',
  },
  missing: {
    title: 'آنچه هنوز کم است',
    NOT_READY: 'دستگاه هنوز آمادهٔ تحویل نیست.',
    BALANCE_OPEN: '{{amount}} هنوز پرداخت نشده است.',
    CREDIT_OWED: '{{amount}} باید به مشتری بازگردانده شود.',
    ACCESSORIES_UNTICKED: 'تکلیف این متعلقات روشن نیست: {{names}}.',
    PERSON_UNCHECKED: 'تحویل‌گیرنده هنوز شناسایی نشده است.',
    PAYMENT_UNREADABLE: 'مبلغ دریافتی خوانا نیست.',
    SIGNATURE_MISSING: 'امضا یا دلیل نبودِ آن ثبت نشده است.',
  },
  deliver: 'تحویل دستگاه',
  delivered: 'تحویل شد',
  deliveredTo: 'تحویل به {{name}}',
  onCredit: 'ماندهٔ نسیه: {{amount}}',
  warranties: {
    title: 'ضمانت تعمیر',
    none: 'هیچ ردیفی از این پرونده ضمانت ندارد.',
    line: '{{days}} روز، تا پایان {{date}}',
  },
  reverse: {
    action: 'برگرداندن تحویل',
    title: 'برگرداندن تحویل اشتباه',
    explain:
      'پرونده دوباره «آمادهٔ تحویل» می‌شود و وجه دریافت‌شده در حساب می‌ماند. این کار فقط در روز تحویل ممکن است.',
    reason: 'چه اشتباهی رخ داده است؟',
  },
}
