import { Box, Button, Group, NavLink, Text, Title } from '@mantine/core'
import { IconPointFilled } from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { Notice } from '#shared/notices/contract'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ownDirection } from '../ui/own-direction'
import { useNoticeSentence } from './use-notice-sentence'
import { useOpenNotice } from './use-open-notice'

type Props = { readonly notices: readonly Notice[]; readonly onClose: () => void }

/** The newest notices; the arrows move between them, Enter opens the repair of one and reads it. */
export function NoticeList({ notices, onClose }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const titleId = useId()
  const open = useOpenNotice()
  const readAll = useCommand(() => client.notices.markRead({}))
  return (
    <section aria-labelledby={titleId}>
      <Group justify="space-between" p="sm" wrap="nowrap" mih={52}>
        <Title order={2} size="h5" id={titleId}>
          {t('notices.title')}
        </Title>
        {notices.some(({ isRead }) => !isRead) && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={readAll.isRunning}
            onClick={() => readAll.run(undefined)}
          >
            {t('notices.markAll')}
          </Button>
        )}
      </Group>
      {notices.length === 0 ? (
        <Text size="sm" c="dimmed" p="sm" pt={0}>
          {t('notices.empty')}
        </Text>
      ) : (
        <Box mah={420} style={{ overflowY: 'auto' }} onKeyDown={moveByArrows}>
          {notices.map((notice, index) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              isFirst={index === 0}
              onOpen={() => {
                onClose()
                open(notice)
              }}
            />
          ))}
        </Box>
      )}
    </section>
  )
}

type RowProps = { readonly notice: Notice; readonly isFirst: boolean; readonly onOpen: () => void }

function NoticeRow({ notice, isFirst, onOpen }: RowProps) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const sentence = useNoticeSentence()
  const { repair, at, isRead } = notice
  const device = deviceName(repair)
  return (
    <NavLink
      component="button"
      type="button"
      data-notice
      {...(isFirst && { 'data-autofocus': true })}
      active={!isRead}
      variant="light"
      fw={isRead ? 400 : 600}
      label={sentence(notice)}
      description={[device && ownDirection(device), instant(at)].filter(Boolean).join(' · ')}
      rightSection={!isRead && <IconPointFilled size={14} role="img" aria-label={t('notices.unread')} />}
      onClick={onOpen}
    />
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.code]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notice]')]
  const next = rows[rows.findIndex(row => row.matches(':focus')) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
