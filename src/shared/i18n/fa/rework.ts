import type { rework as en } from '../en/rework'
import type { Texts } from '../texts'

export const rework: Texts<typeof en> = {
  title: 'برگشتی تعمیر',
  causes: {
    part: 'خرابی قطعهٔ نصب‌شده',
    workmanship: 'ایراد در اجرای تعمیر',
    new_fault: 'ایراد تازه، جز ایراد پیشین',
    misuse: 'استفادهٔ نادرست مشتری',
    no_fault: 'ایرادی دیده نشد',
  },
  origin: 'تعمیر پیشین',
  originFault: 'ایراد پیشین',
  originDone: 'تحویل پیشین',
  originBy: 'تکنسین پیشین',
  cause: 'علت برگشت',
  causeHint: 'هزینهٔ این تعمیر به پای همین علت نوشته می‌شود. بدون آن دستگاه آمادهٔ تحویل نمی‌شود.',
  responsible: 'مسئول',
  nobody: 'هیچ‌کس',
  save: 'ذخیرهٔ علت',
  unnamed: 'هنوز مشخص نشده',
  sameFault: 'همین ایراد پیش‌تر اینجا تعمیر شده است.',
  proposal: 'پذیرش {{number}}، تحویل در {{day}} ({{days}} روز پیش): {{fault}}',
  warrantyUntil: 'کار انجام‌شده در آن تعمیر تا {{day}} ضمانت دارد.',
  warrantyOver: 'ضمانت آن تعمیر به پایان رسیده است.',
  open: 'ثبت به‌عنوان برگشتی پذیرش {{number}}',
  days: 'بازهٔ برگشتی (روز) برای ایراد یکسان',
}
