import { Checkbox, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Coverage, decideSchema } from '#shared/coverage/model'
import { lineKinds } from '#shared/warranty/line-kind'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'

type Props = { readonly coverage: Coverage; readonly onDone: () => void }

const schema = decideSchema.pick({ lines: true, result: true, reason: true })

const results = ['covered', 'not_covered'] as const

/** An expert says what the rule could not; against the rule it needs its own permission (rule D9). */
export function DecideForm({ coverage, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const { repairId, standing, acts } = coverage
  const open = standing.filter(({ result }) => result === 'needs_expert').map(({ line }) => line)
  const offered = acts.override ? lineKinds : open
  const form = useFormOf(schema, {
    initialValues: { lines: [...open], result: 'covered' as (typeof results)[number], reason: '' },
  })
  const decide = useCommand(client.coverage.decide, onDone, commandId.renew)
  if (offered.length === 0) return <Text size="sm">{t('coverage.decide.nothing')}</Text>
  return (
    <CommandForm
      command={decide}
      button={t('coverage.decide.submit')}
      onSubmit={form.onSubmit(values =>
        decide.run({ ...schema.parse(values), commandId: commandId.current(), repairId }),
      )}
    >
      <Checkbox.Group label={t('coverage.decide.lines')} {...form.getInputProps('lines')}>
        <Group gap="md" mt={4}>
          {offered.map(line => (
            <Checkbox key={line} value={line} label={t(`verdict.lines.${line}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <SegmentedControl
        aria-label={t('coverage.decide.result')}
        data={results.map(value => ({ value, label: t(`verdict.results.${value}`) }))}
        {...form.getInputProps('result')}
      />
      <Textarea
        label={t('coverage.decide.reason')}
        description={t('coverage.decide.reasonHint')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}
