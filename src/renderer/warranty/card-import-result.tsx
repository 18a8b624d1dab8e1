import { Button, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/imports/model'
import { useApi } from '../api/api-context'
import { refusalOf } from '../api/refusal'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { RejectedRows } from '../imports/rejected-rows'
import { ResultFigures } from '../imports/result-figures'
import { RunningPanel } from '../imports/running-panel'
import { useImportProgress } from '../imports/use-import-progress'
import type { SentFile } from '../imports/use-send-file'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import type { CardImport } from './use-card-import'

type Props = { readonly cardImport: CardImport; readonly sent: SentFile }

/** The check while it runs, what it found, and the import itself. */
export function CardImportResult({ cardImport, sent }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [leavesOut, setLeavesOut] = useState(false)
  const commit = useCommand(
    () =>
      client.imports
        .commitCards({ id: sent.id, commandId: commandId.current(), acceptRejects: leavesOut })
        .catch((error: unknown) => {
          if (refusalOf(error).code === 'IMPORT_CANCELLED') return null
          throw error
        }),
    written => (written ? cardImport.done(written) : cardImport.startAgain(sent)),
    commandId.renew,
  )
  const cancelCheck = useCommand(() => cardImport.cancelCheck(sent))
  const { progress, error } = useImportProgress(sent.id, commit.isRunning)
  // What is cancelled is forgotten before its call has ended.
  if (error && !commit.isRunning && !cancelCheck.isRunning) return <ErrorNote error={error} />
  if (!progress) return <Skeleton height={160} />
  if (commit.isRunning) {
    return (
      <RunningPanel
        title={t('imports.check.writing')}
        progress={progress}
        onCancel={() => void client.imports.cancel({ id: sent.id })}
      />
    )
  }
  if (progress.phase === 'checking') {
    return (
      <RunningPanel
        title={t('imports.check.running')}
        progress={progress}
        onCancel={() => cancelCheck.run(undefined)}
      />
    )
  }
  if (progress.failure) return <Failed progress={progress} onChange={() => cardImport.change(sent)} />
  return (
    <Stack gap="md" flex={1}>
      <ResultFigures progress={progress} />
      <Verdict progress={progress} />
      {progress.rejected > 0 && <RejectedRows id={sent.id} progress={progress} />}
      <PageFooter
        note={
          <Group>
            <Button variant="default" onClick={() => cardImport.change(sent)}>
              {t('imports.result.change')}
            </Button>
            {progress.rejected > 0 && progress.accepted > 0 && (
              <LeaveOut isOn={leavesOut} rejected={progress.rejected} onChange={setLeavesOut} />
            )}
            <ErrorNote error={commit.error} />
          </Group>
        }
        action={
          <ImportButton progress={progress} leavesOut={leavesOut} onPress={() => commit.run(undefined)} />
        }
      />
    </Stack>
  )
}

type Told = { readonly progress: ImportProgress }

function Verdict({ progress: { accepted, rejected } }: Told) {
  const { t } = useTranslation()
  if (accepted === 0) return <Text>{t('imports.result.nothing')}</Text>
  return rejected === 0 ? <Text>{t('imports.result.allGood')}</Text> : null
}

function Failed({ progress: { failure }, onChange }: Told & { readonly onChange: () => void }) {
  const { t } = useTranslation()
  if (!failure) return null
  const error = new ORPCError(failure.code, { defined: true, data: { values: failure.values } })
  return (
    <Stack align="flex-start">
      <Text>{t('imports.check.failed')}</Text>
      <ErrorNote error={error} />
      <Button variant="default" autoFocus onClick={onChange}>
        {t('imports.result.change')}
      </Button>
    </Stack>
  )
}

type LeaveOutProps = {
  readonly isOn: boolean
  readonly rejected: number
  readonly onChange: (isOn: boolean) => void
}

function LeaveOut({ isOn, rejected, onChange }: LeaveOutProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Checkbox
      label={t('imports.result.leaveOut', { count: number(rejected) })}
      checked={isOn}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  )
}

type ImportProps = Told & { readonly leavesOut: boolean; readonly onPress: () => void }

function ImportButton({ progress: { accepted, rejected }, leavesOut, onPress }: ImportProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <FooterButton autoFocus disabled={accepted === 0 || (rejected > 0 && !leavesOut)} onPress={onPress}>
      {t('imports.result.import', { count: number(accepted) })}
    </FooterButton>
  )
}
