import type { coverage as en } from '../en/coverage'
import type { Texts } from '../texts'

export const coverage: Texts<typeof en> = {
  title: 'گارانتی',
  card: 'کارت {{number}}',
  scannedCard: 'با کارت گارانتی {{number}}',
  withoutCard: 'بدون این کارت',
  lines: 'گارانتی به تفکیک',
  by: {
    expert: 'نظر کارشناس، {{name}}، {{at}}',
    override: 'خلاف حکم قاعده، {{name}}، {{at}}',
  },
  exclusions: 'موارد استثنای دیده‌شده روی دستگاه',
  acts: {
    exclude: 'ثبت مورد استثنا',
    decide: 'تصمیم‌گیری',
    judgeAgain: 'بررسی دوباره',
  },
  exclude: {
    kind: 'مورد دیده‌شده',
    concerns: 'مربوط به',
    evidence: 'مدرک',
    evidenceHint: 'کجا و چه دیده شد؛ در درخواست گارانتی می‌آید',
    submit: 'خارج کردن از گارانتی',
  },
  withdraw: { reason: 'چرا مورد استثنا نیست', submit: 'پس گرفتن' },
  decide: {
    lines: 'تصمیم برای',
    result: 'تصمیم',
    reason: 'دلیل',
    reasonHint: 'در تاریخچه و گزارش هزینهٔ گارانتی می‌ماند',
    submit: 'ثبت تصمیم',
    nothing: 'قاعده حکم را روشن کرده است. برای تصمیم دیگر، دسترسی «تصمیم خلاف قاعده» لازم است.',
  },
  judgeAgain: {
    card: 'شمارهٔ کارت دیگر',
    cardHint: 'خالی بگذارید تا کارت از روی دستگاه پیدا شود',
    reason: 'دلیل',
    submit: 'بررسی دوباره',
  },
  charge: {
    label: 'پرداخت با',
    none: 'مشتری',
    card: 'گارانتی',
    fitted: 'ضمانت تعمیر: {{description}} ({{number}})',
    covered: 'با گارانتی: {{amount}}',
    total: 'پرداخت‌شده با گارانتی',
  },
}
