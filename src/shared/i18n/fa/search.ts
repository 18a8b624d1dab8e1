import type { search as en } from '../en/search'
import type { Texts } from '../texts'

export const search: Texts<typeof en> = {
  repairs: 'پرونده‌های تعمیر',
  customers: 'مشتریان',
  devices: 'دستگاه‌ها',
  parts: 'قطعات یدکی',
  nothing: 'چیزی با «{{text}}» پیدا نشد. بخشی از شماره، نام، تلفن یا سریال را بنویسید.',
  unknownCode: 'چیزی با کد {{code}} در اینجا نیست.',
  handOver: 'تحویل',
  openRepair: 'در تعمیرگاه است',
}
