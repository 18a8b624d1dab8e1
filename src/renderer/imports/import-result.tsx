import { Button, Checkbox, Group, List, Skeleton, Stack, Text } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { refusalOf } from '../api/refusal'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { RejectedRows } from './rejected-rows'
import { ResultFigures } from './result-figures'
import { RunningPanel } from './running-panel'
import type { FileImport } from './use-file-import'
import { useImportProgress } from './use-import-progress'
import type { SentFile } from './use-send-file'

type Commit = { readonly id: Id; readonly commandId: Id; readonly acceptRejects: boolean }

type Props<Choices extends object, Written> = {
  readonly fileImport: FileImport<Choices, Written>
  readonly sent: SentFile
  /** Writes what was accepted. */
  readonly onCommit: (order: Commit) => Promise<Written>
  /** What the button says of so many rows. */
  readonly commitLabel: (accepted: number) => string
}

/** The check while it runs, what it found, and the import itself. */
export function ImportResult<Choices extends object, Written>(props: Props<Choices, Written>) {
  const { fileImport, sent, onCommit, commitLabel } = props
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [leavesOut, setLeavesOut] = useState(false)
  const commit = useCommand(
    () =>
      onCommit({ id: sent.id, commandId: commandId.current(), acceptRejects: leavesOut }).catch(
        (error: unknown) => {
          if (refusalOf(error).code === 'IMPORT_CANCELLED') return null
          throw error
        },
      ),
    written => (written ? fileImport.done(written) : fileImport.startAgain(sent)),
    commandId.renew,
  )
  const cancelCheck = useCommand(() => fileImport.cancelCheck(sent))
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
  if (progress.failure) return <Failed progress={progress} onChange={() => fileImport.change(sent)} />
  return (
    <Stack gap="md" flex={1}>
      <ResultFigures progress={progress} />
      <Verdict progress={progress} />
      <Acts progress={progress} />
      {progress.rejected > 0 && <RejectedRows id={sent.id} progress={progress} />}
      <PageFooter
        note={
          <Group>
            <Button variant="default" onClick={() => fileImport.change(sent)}>
              {t('imports.result.change')}
            </Button>
            {progress.rejected > 0 && progress.accepted > 0 && (
              <LeaveOut isOn={leavesOut} rejected={progress.rejected} onChange={setLeavesOut} />
            )}
            <ErrorNote error={commit.error} />
          </Group>
        }
        action={
          <ImportButton
            label={commitLabel(progress.accepted)}
            progress={progress}
            leavesOut={leavesOut}
            onPress={() => commit.run(undefined)}
          />
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

/** What the accepted rows will do, where the import tells them apart. */
function Acts({ progress: { acts } }: Told) {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  if (acts.length === 0) return null
  return (
    <List size="sm" spacing={4}>
      {acts.map(({ code, rows }) => {
        const key = `imports.acts.${code}`
        // Codes come from main; one without a text of its own is shown as it is.
        const said = i18n.exists(key) ? t(key as 'imports.acts.add', { count: number(rows) }) : code
        return <List.Item key={code}>{said}</List.Item>
      })}
    </List>
  )
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

type ImportProps = Told & {
  readonly label: string
  readonly leavesOut: boolean
  readonly onPress: () => void
}

function ImportButton({ label, progress: { accepted, rejected }, leavesOut, onPress }: ImportProps) {
  return (
    <FooterButton autoFocus disabled={accepted === 0 || (rejected > 0 && !leavesOut)} onPress={onPress}>
      {label}
    </FooterButton>
  )
}
