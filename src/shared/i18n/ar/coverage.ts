import type { coverage as en } from '../en/coverage'
import type { Texts } from '../texts'

export const coverage: Texts<typeof en> = {
  title: 'الضمان',
  card: 'البطاقة {{number}}',
  scannedCard: 'مع بطاقة الضمان {{number}}',
  withoutCard: 'بدون هذه البطاقة',
  lines: 'الضمان حسب البند',
  by: {
    expert: 'رأي الخبير، {{name}}، {{at}}',
    override: 'خلافًا للقاعدة، {{name}}، {{at}}',
  },
  exclusions: 'الاستثناءات الملحوظة على الجهاز',
  acts: {
    exclude: 'تسجيل استثناء',
    decide: 'اتخاذ قرار',
    judgeAgain: 'إعادة الحكم',
  },
  exclude: {
    kind: 'ما الذي وُجد',
    concerns: 'يخصّ',
    evidence: 'الدليل',
    evidenceHint: 'أين وماذا شوهد؛ يظهر في مطالبة الضمان',
    submit: 'استثناء من الضمان',
  },
  withdraw: { reason: 'لماذا ليس استثناءً', submit: 'تراجع' },
  decide: {
    lines: 'القرار بشأن',
    result: 'القرار',
    reason: 'السبب',
    reasonHint: 'يبقى في السجل وفي تقرير تكلفة الضمان',
    submit: 'حفظ القرار',
    nothing: 'حسمت القاعدة الأمر. يتطلب قرار آخر صلاحية تجاوز القاعدة.',
  },
  judgeAgain: {
    card: 'رقم بطاقة أخرى',
    cardHint: 'اتركه فارغًا للبحث عن البطاقة من الجهاز',
    reason: 'السبب',
    submit: 'إعادة الحكم',
  },
  charge: {
    label: 'الدفع على',
    none: 'العميل',
    card: 'الضمان',
    fitted: 'ضمان الإصلاح: {{description}} ({{number}})',
    covered: 'على الضمان: {{amount}}',
    total: 'مدفوع بالضمان',
  },
}
