import { Button, Group, List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress, RejectedRow } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Panel } from '../ui/panel'
import { type Column, RowTable } from '../ui/row-table'
import { useReasonSentence } from './use-reason-sentence'

type Props = { readonly id: Id; readonly progress: ImportProgress }

/** What is wrong with the rows that stay out, and a file of all of them to correct. */
export function RejectedRows({ id, progress: { reasons, shown, rejected } }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number, locale } = useFormat()
  const sentence = useReasonSentence()
  const save = useCommand(
    () => client.imports.saveRejects({ id, locale }),
    saved =>
      saved &&
      notifications.show({ message: t('imports.result.rejectsSaved', { path: ltrText(saved.path) }) }),
  )
  return (
    <>
      <Panel
        title={t('imports.result.reasonsTitle')}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={save.isRunning}
            onClick={() => save.run(undefined)}
          >
            {t('imports.result.saveRejects')}
          </Button>
        }
      >
        <ErrorNote error={save.error} />
        <List size="sm" spacing={4}>
          {reasons.map(({ code, rows }) => (
            <List.Item key={code}>
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {number(rows)}
                </Text>
                <Text size="sm">{sentence.kind(code)}</Text>
              </Group>
            </List.Item>
          ))}
        </List>
      </Panel>
      <Panel title={t('imports.result.rejectedTitle')}>
        {rejected > shown.length && (
          <Text size="sm" c="dimmed">
            {t('imports.result.firstRejected', { count: number(shown.length) })}
          </Text>
        )}
        <RejectedTable rows={shown} />
      </Panel>
    </>
  )
}

function RejectedTable({ rows }: { readonly rows: readonly RejectedRow[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const sentence = useReasonSentence()
  const columns: readonly Column<RejectedRow>[] = [
    { key: 'row', header: t('imports.rowNumber'), width: '90px', cell: ({ row }) => number(row) },
    {
      key: 'reason',
      header: t('imports.reason'),
      cell: ({ reasons }) =>
        reasons.map(reason => <div key={`${reason.column} ${reason.code}`}>{sentence.whole(reason)}</div>),
    },
    {
      key: 'cells',
      header: t('imports.result.cells'),
      cell: ({ cells }) => <bdi>{cells.filter(cell => cell !== '').join(' · ')}</bdi>,
    },
  ]
  return (
    <RowTable
      label={t('imports.result.rejectedTitle')}
      columns={columns}
      rows={rows}
      keyOf={({ row }) => String(row)}
      empty={null}
    />
  )
}
