import type { issues as en } from '../en/issues'
import type { Texts } from '../texts'

export const issues: Texts<typeof en> = {
  required: 'هذا الحقل مطلوب.',
  too_big: 'الحد الأقصى {{maximum}}.',
  too_small: 'الحد الأدنى {{minimum}}.',
  unsafe_character: 'في النص رمز خفي أو رمز تحكم. اكتبه من جديد بدلًا من لصقه.',
  one_line: 'يجب أن يكون النص سطرًا واحدًا.',
  unknown_time_zone: 'هذه المنطقة الزمنية غير معروفة. اختر واحدة من القائمة.',
  latin_prefix: 'ابدأ بحرف لاتيني، ولا تستخدم بعده إلا الحروف اللاتينية والأرقام.',
  day_order: 'اليوم الأخير قبل الأول. اختر يومًا لاحقًا.',
  code_too_short: 'يجب ألا يقل الرمز عن أربعة أحرف؛ فالماسح لا يقرأ رمزًا أقصر.',
  serials_are_pieces: 'الأرقام التسلسلية لما يُعدّ قطعةً قطعةً فقط. اختر وحدة أخرى.',
  invalid: 'هذه القيمة غير صحيحة. تحقق منها وأدخلها مرة أخرى.',
}
