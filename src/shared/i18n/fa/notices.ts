import type { notices as en } from '../en/notices'
import type { Texts } from '../texts'

export const notices: Texts<typeof en> = {
  title: 'اعلان‌ها',
  open: 'اعلان‌ها',
  openUnread: 'اعلان‌ها، خوانده‌نشده: {{count}}',
  empty: 'اعلانی ندارید. وقتی قطعه‌ای برای پروندهٔ شما برسد یا تحویل شود، اینجا می‌آید.',
  markAll: 'همه خوانده شد',
  unread: 'خوانده‌نشده',
  kinds: {
    parts_arrived: 'قطعه‌های پروندهٔ {{number}} رسید',
    parts_issued: 'قطعه‌های پروندهٔ {{number}} به شما تحویل شد',
  },
  goTo: 'باز کردن پرونده',
}
