/** What a person is told of while the program is open. */
export const notices = {
  title: 'Notices',
  open: 'Notices',
  openUnread: 'Notices, unread: {{count}}',
  empty: 'Nothing to tell you. When a part arrives or is issued for your repair, it stands here.',
  markAll: 'Mark all as read',
  unread: 'unread',
  kinds: {
    parts_arrived: 'The parts for repair {{number}} have arrived',
    parts_issued: 'The parts for repair {{number}} were issued to you',
  },
  goTo: 'Open the repair',
}
