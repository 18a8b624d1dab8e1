import type { search as en } from '../en/search'
import type { Texts } from '../texts'

export const search: Texts<typeof en> = {
  repairs: 'أوامر الصيانة',
  customers: 'العملاء',
  devices: 'الأجهزة',
  nothing: 'لا شيء يحتوي على «{{text}}». جرّب جزءًا من الرقم أو الاسم أو الهاتف أو الرقم التسلسلي.',
  unknownCode: 'لا شيء هنا يحمل الرمز {{code}}.',
  checkInDevice: 'استلام هذا الجهاز',
  handOver: 'تسليم',
  work: 'العمل عليه',
  openRepair: 'موجود في المركز',
  hint: 'مفتاح الإدخال يفتح النتيجة الأولى',
}
