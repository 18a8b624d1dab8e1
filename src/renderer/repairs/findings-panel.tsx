import { Button, Group, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Facts } from '../ui/facts'
import { Panel } from '../ui/panel'
import { useShortcut } from '../ui/use-shortcut'

type Props = { readonly repair: Repair }

/** What the technician found and did. */
export function FindingsPanel({ repair }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const canWrite = may('repairs.work') && repair.kind !== 'delivered' && repair.kind !== 'disposed'
  if (canWrite) return <FindingsForm repair={repair} />
  if (!repair.foundFault && !repair.workDone) return null
  return (
    <Panel title={t('workshop.findings')}>
      <Facts
        facts={[
          { label: t('workshop.foundFault'), value: repair.foundFault },
          { label: t('workshop.workDone'), value: repair.workDone },
        ]}
      />
    </Panel>
  )
}

function FindingsForm({ repair }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [foundFault, setFoundFault] = useState(repair.foundFault)
  const [workDone, setWorkDone] = useState(repair.workDone)
  const isChanged = foundFault !== repair.foundFault || workDone !== repair.workDone
  const save = useCommand(
    () =>
      client.repairs.saveFindings({
        commandId: commandId.current(),
        repairId: repair.id,
        version: repair.version,
        foundFault,
        workDone,
      }),
    () => {
      commandId.renew()
      notifications.show({ message: t('workshop.findingsSaved') })
    },
  )
  useShortcut('Ctrl+Enter', () => save.run(undefined), isChanged)
  return (
    <Panel title={t('workshop.findings')}>
      <Textarea
        label={t('workshop.foundFault')}
        autosize
        minRows={2}
        value={foundFault}
        onChange={event => setFoundFault(event.currentTarget.value)}
      />
      <Textarea
        label={t('workshop.workDone')}
        autosize
        minRows={2}
        value={workDone}
        onChange={event => setWorkDone(event.currentTarget.value)}
      />
      <ErrorNote error={save.error} />
      {isChanged && (
        <Group gap="xs">
          <Button variant="default" loading={save.isRunning} onClick={() => save.run(undefined)}>
            {t('common.save')}
          </Button>
          <Text size="xs" c="dimmed">
            <bdi dir="ltr">Ctrl+Enter</bdi>
          </Text>
        </Group>
      )}
    </Panel>
  )
}
