import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CheckResult } from '#shared/repairs/checklist'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useItemWords } from '../devices/use-item-words'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { useStatuses } from './use-statuses'

type Props = { readonly repair: Repair }

type Answers = Readonly<Record<string, CheckResult>>

/** The test of a repaired device; a failed item sends it back to the bench (rule B6). */
export function ChecklistPanel({ repair }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const may = useMay()
  const { shown } = useStatuses()
  const commandId = useCommandId()
  const [answers, setAnswers] = useState<Answers>({})
  const isTesting = repair.kind === 'testing' && may('repairs.work')
  const words = useItemWords()
  const changed = Object.entries(answers).map(([item, result]) => ({ item, result }))
  const save = useCommand(
    (checks: readonly { readonly item: string; readonly result: CheckResult }[]) =>
      client.repairs.recordChecks({
        commandId: commandId.current(),
        repairId: repair.id,
        version: repair.version,
        checks: [...checks],
      }),
    () => {
      commandId.renew()
      setAnswers({})
    },
    commandId.renew,
  )
  if (repair.checks.length === 0) return <NoChecklist repair={repair} />
  return (
    <Panel
      title={t('workshop.checklist')}
      actions={
        isTesting && (
          <Button
            size="xs"
            variant="default"
            loading={save.isRunning}
            onClick={() =>
              save.run(repair.checks.map(({ item }) => ({ item, result: answers[item] ?? 'pass' })))
            }
          >
            {t('workshop.allPass')}
          </Button>
        )
      }
    >
      {!isTesting && repair.kind !== 'ready' && repair.kind !== 'delivered' && (
        <Text size="sm" c="dimmed">
          {t('workshop.checklistLater', { status: shown('testing').name })}
        </Text>
      )}
      <Stack gap={6}>
        {repair.checks.map(({ item, result }) => {
          const label = words([item])
          return (
            <Group key={item} justify="space-between" wrap="nowrap">
              <Text size="sm">{label}</Text>
              {isTesting ? (
                <ResultChoice
                  label={label}
                  value={answers[item] ?? result}
                  onChange={answer => setAnswers({ ...answers, [item]: answer })}
                />
              ) : (
                result && <ResultMark result={result} />
              )}
            </Group>
          )
        })}
      </Stack>
      <ErrorNote error={save.error} />
      {changed.length > 0 && (
        <Group>
          <Button loading={save.isRunning} onClick={() => save.run(changed)}>
            {t('common.save')}
          </Button>
        </Group>
      )}
    </Panel>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: CheckResult | null
  readonly onChange: (result: CheckResult) => void
}

function ResultChoice({ label, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value ?? ''}
      onChange={next => onChange(next === 'fail' || next === 'not_applicable' ? next : 'pass')}
      data={[
        { value: 'pass', label: t('workshop.checkPass') },
        { value: 'fail', label: t('workshop.checkFail') },
        { value: 'not_applicable', label: t('workshop.checkSkip') },
      ]}
    />
  )
}

/** Nothing stands between the test and ready: whoever tests is told so, and whoever may is led to the list. */
function NoChecklist({ repair }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const { shown } = useStatuses()
  if (repair.kind !== 'testing') return null
  return (
    <Panel title={t('workshop.checklist')}>
      <Text size="sm" c="dimmed">
        {t('workshop.checklistNone', { status: shown('ready').name })}{' '}
        {may('catalogue.edit') && (
          <Anchor component={Link} href={`/catalogue?type=${repair.device.typeId}`} inherit>
            {t('workshop.addChecklist')}
          </Anchor>
        )}
      </Text>
    </Panel>
  )
}

function ResultMark({ result }: { readonly result: CheckResult }) {
  const { t } = useTranslation()
  const { icon: Icon, color, text } = marks[result]
  return (
    <Group gap={4} wrap="nowrap" c={color}>
      <Icon size={16} aria-hidden />
      <Text size="sm">{t(text)}</Text>
    </Group>
  )
}

const marks = {
  pass: { icon: IconCheck, color: 'green', text: 'workshop.checkPass' },
  fail: { icon: IconX, color: 'red', text: 'workshop.checkFail' },
  not_applicable: { icon: IconMinus, color: 'dimmed', text: 'workshop.checkSkip' },
} as const
