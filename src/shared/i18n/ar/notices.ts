import type { notices as en } from '../en/notices'
import type { Texts } from '../texts'

export const notices: Texts<typeof en> = {
  title: 'الإشعارات',
  open: 'الإشعارات',
  openUnread: 'الإشعارات، غير المقروءة: {{count}}',
  empty: 'لا إشعارات لديك. عندما تصل قطعة لأمر صيانة عندك أو تُصرف، تظهر هنا.',
  markAll: 'تعليم الكل كمقروء',
  unread: 'غير مقروء',
  kinds: {
    parts_arrived: 'وصلت قطع أمر الصيانة {{number}}',
    parts_issued: 'صُرفت لك قطع أمر الصيانة {{number}}',
  },
  goTo: 'فتح أمر الصيانة',
}
