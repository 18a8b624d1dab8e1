import { Group, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { note } from '#shared/kernel/fields'
import type { Repair } from '#shared/repairs/model'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { FactList } from '../ui/fact-list'
import { KeyButton } from '../ui/key-button'
import { Panel } from '../ui/panel'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'
import { useUndoNotice } from '../ui/use-undo-notice'

type Props = { readonly repair: Repair }

/** What the technician found and did. */
export function FindingsPanel({ repair }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  if (may('repairs.work') && isOpenKind(repair.kind)) return <FindingsForm repair={repair} />
  if (!repair.foundFault && !repair.workDone) return null
  return (
    <Panel title={t('workshop.findings')}>
      <FactList
        facts={[
          { label: t('workshop.foundFault'), value: repair.foundFault },
          { label: t('workshop.workDone'), value: repair.workDone },
        ]}
      />
    </Panel>
  )
}

const findings = ['foundFault', 'workDone'] as const

const schema = z.object({ foundFault: note(), workDone: note() })

function findingsOf({ foundFault, workDone }: Repair): z.infer<typeof schema> {
  return { foundFault, workDone }
}

/** What is typed outlives every change of the repair by others. */
function FindingsForm({ repair }: Props) {
  const { t } = useTranslation()
  const form = useFormOf(schema, { initialValues: findingsOf(repair) })
  const disputed = useStoredForm(form, findingsOf(repair))
  const save = useSaveFindings(repair, saved => form.setValues(findingsOf(saved)))
  const isChanged = findings.some(field => form.values[field] !== repair[field])
  const submit = form.onSubmit(values => save.run(values))
  return (
    <Panel title={t('workshop.findings')}>
      {findings.map(field => (
        <Textarea
          key={field}
          label={t(`workshop.${field}`)}
          description={
            disputed.includes(field) && t('common.storedMeanwhile', { text: repair[field] || '–' })
          }
          autosize
          minRows={2}
          {...form.getInputProps(field)}
        />
      ))}
      <ErrorNote error={save.error} />
      {isChanged && (
        <Group>
          <KeyButton
            shortcut="Ctrl+Enter"
            variant="default"
            loading={save.isRunning}
            onPress={() => submit()}
          >
            {t('common.save')}
          </KeyButton>
        </Group>
      )}
    </Panel>
  )
}

function useSaveFindings(repair: Repair, onSaved: (saved: Repair) => void) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const offerUndo = useUndoNotice()
  const before = findingsOf(repair)
  return useCommand(
    (texts: z.infer<typeof schema>) =>
      client.repairs.saveFindings({
        commandId: commandId.current(),
        repairId: repair.id,
        version: repair.version,
        ...texts,
      }),
    saved => {
      commandId.renew()
      onSaved(saved)
      offerUndo(t('workshop.findingsSaved'), () =>
        client.repairs.saveFindings({
          commandId: crypto.randomUUID(),
          repairId: saved.id,
          version: saved.version,
          ...before,
        }),
      )
    },
    commandId.renew,
  )
}
