import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { HistoryList } from '../ui/history-list'
import { Panel } from '../ui/panel'
import { useHistorySentence } from './use-history-sentence'

type Props = { readonly repairId: Id }

/** Who did what, when and why, newest first; it cannot be changed (rule B4). */
export function HistoryPanel({ repairId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const sentence = useHistorySentence()
  const may = useMay()
  const pages = usePages(
    queries.repairs.history.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ repairId, limit: 20, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <Panel title={t('workshop.history')}>
      {may('repairs.comment') && <CommentForm repairId={repairId} />}
      <HistoryList pages={pages} sentence={sentence} noteOf={({ comment }) => comment} isDense />
    </Panel>
  )
}

function CommentForm({ repairId }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [text, setText] = useState('')
  const comment = useCommand(
    () => client.repairs.comment({ commandId: commandId.current(), repairId, text }),
    () => {
      commandId.renew()
      setText('')
    },
    commandId.renew,
  )
  return (
    <Stack gap="xs">
      <Textarea
        aria-label={t('workshop.addComment')}
        placeholder={`${t('workshop.addComment')} – ${t('workshop.commentHint')}`}
        autosize
        minRows={2}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <ErrorNote error={comment.error} />
      {text.trim() !== '' && (
        <Button variant="default" loading={comment.isRunning} onClick={() => comment.run(undefined)}>
          {t('workshop.send')}
        </Button>
      )}
    </Stack>
  )
}
