import { ActionIcon, Indicator, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useShortcut } from '../ui/use-shortcut'
import { NoticeList } from './notice-list'
import { useNoticeToasts } from './use-notice-toasts'

/** How many notices are unread, and the newest of them below it; Alt+N opens it from anywhere. */
export function NoticesBell() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { queries } = useApi()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(queries.notices.mine.queryOptions({ input: {} }))
  useNoticeToasts(data?.notices)
  useShortcut('Alt+KeyN', () => setOpen(!isOpen))
  const unread = data?.unread ?? 0
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={360}
      withinPortal
      trapFocus
      returnFocus
    >
      <Indicator label={number(unread)} disabled={unread === 0} color="red" size={16} offset={6}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-keyshortcuts="Alt+N"
            aria-label={unread === 0 ? t('notices.open') : t('notices.openUnread', { count: number(unread) })}
            onClick={() => setOpen(!isOpen)}
          >
            <IconBell size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('notices.title')}>
        {data && <NoticeList notices={data.notices} onClose={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
