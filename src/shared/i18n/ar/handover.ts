import type { handover as en } from '../en/handover'
import type { Texts } from '../texts'

export const handover: Texts<typeof en> = {
  title: 'تسليم الجهاز',
  scan: 'امسح إيصال الاستلام أو اكتب رقم الاستلام',
  condition: 'الحالة الظاهرية عند الاستلام',
  fault: 'العطل بكلمات العميل',
  accessories: {
    title: 'الملحقات المرفقة',
    none: 'لم يُرفَق شيء مع الجهاز.',
    note: 'لماذا لم يُعَد؟',
    all: 'أُعيدت كلها',
  },
  money: {
    title: 'المتبقي والدفع',
    settled: 'لا يوجد مبلغ متبقٍّ.',
    take: 'استلام الدفعة الآن',
    creditReason: 'لماذا يُسلَّم الجهاز قبل سداد المتبقي؟',
    creditOwed: 'للعميل لدى المركز {{amount}}. أعدها إليه قبل التسليم.',
  },
  person: {
    title: 'مستلم الجهاز',
    receiver: 'اسم المستلم',
    receipt: 'أُبرز إيصال الاستلام',
    scanReceipt: 'امسح الإيصال المُبرَز',
    identity: 'بلا إيصال، وتم التحقق من الهوية',
    identityReason: 'كيف جرى التحقق من الهوية؟',
  },
  signature: {
    title: 'التوقيع',
    paper: 'يوقّع على الإيصال المطبوع',
    reason: 'لماذا لا يوجد توقيع؟',
  },
  missing: {
    title: 'ما زال ناقصًا',
    NOT_READY: 'الجهاز ليس جاهزًا للتسليم بعد.',
    BALANCE_OPEN: 'لم يُدفع بعدُ مبلغ {{amount}}.',
    CREDIT_OWED: 'يجب ردّ {{amount}} إلى العميل.',
    ACCESSORIES_UNTICKED: 'ملحقات لم يُبَتّ فيها: {{names}}.',
    PERSON_UNCHECKED: 'لم يجرِ التحقق من المستلم بعد.',
    PAYMENT_UNREADABLE: 'المبلغ المكتوب غير مفهوم.',
    SIGNATURE_MISSING: 'لا يوجد توقيع، ولم يُذكر سبب غيابه.',
  },
  deliver: 'تسليم الجهاز',
  delivered: 'تم التسليم',
  deliveredTo: 'سُلّم إلى {{name}}',
  onCredit: 'المتبقي بالأجل: {{amount}}',
  warranties: {
    title: 'ضمان الإصلاح',
    none: 'لا يحمل أي بند من هذا الأمر ضمانًا.',
    line: 'المدة بالأيام: {{days}}، حتى نهاية {{date}}',
  },
  reverse: {
    action: 'التراجع عن التسليم',
    title: 'التراجع عن تسليم تم بالخطأ',
    explain:
      'يعود أمر الصيانة إلى حالة «جاهز للتسليم» ويبقى المبلغ المستلم في الحساب. لا يمكن ذلك إلا في يوم التسليم نفسه.',
    reason: 'ما الخطأ الذي حدث؟',
  },
}
