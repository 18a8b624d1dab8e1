import type { search as en } from '../en/search'
import type { Texts } from '../texts'

export const search: Texts<typeof en> = {
  repairs: 'أوامر الصيانة',
  customers: 'العملاء',
  devices: 'الأجهزة',
  parts: 'قطع الغيار',
  nothing: 'لا شيء يحتوي على «{{text}}». جرّب جزءًا من الرقم أو الاسم أو الهاتف أو الرقم التسلسلي.',
  unknownCode: 'لا شيء هنا يحمل الرمز {{code}}.',
  handOver: 'تسليم',
  openRepair: 'موجود في المركز',
}
