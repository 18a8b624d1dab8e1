import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/notices/contract'
import { useNoticeSentence } from './use-notice-sentence'
import { useOpenNotice } from './use-open-notice'

/** How long a new notice is shown, in milliseconds; it stays in the list. */
const shownFor = 10_000

/** Shows what arrives while the window is open; what was there before is only counted. */
export function useNoticeToasts(notices: readonly Notice[] | undefined): void {
  const sentence = useNoticeSentence()
  const open = useOpenNotice()
  const seen = useRef<ReadonlySet<string>>(undefined)
  // What came meanwhile is known only by comparing the answer with the one before it.
  useEffect(() => {
    if (!notices) return
    const before = seen.current
    seen.current = new Set([...(before ?? []), ...notices.map(({ id }) => id)])
    const fresh = before ? notices.filter(({ id, isRead }) => !(isRead || before.has(id))) : []
    for (const notice of fresh) {
      notifications.show({
        id: notice.id,
        autoClose: shownFor,
        message: (
          <Toast
            text={sentence(notice)}
            onOpen={() => {
              notifications.hide(notice.id)
              open(notice)
            }}
          />
        ),
      })
    }
  })
}

type Props = { readonly text: string; readonly onOpen: () => void }

function Toast({ text, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="light" onClick={onOpen}>
        {t('notices.goTo')}
      </Button>
    </Stack>
  )
}
