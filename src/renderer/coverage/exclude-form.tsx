import { Checkbox, Group, Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { excludeSchema } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import { lineKinds } from '#shared/warranty/line-kind'
import { type ExclusionKind, exclusionKinds, usuallyConcerned } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'

type Props = { readonly repairId: Id; readonly onDone: () => void }

const schema = excludeSchema.pick({ kind: true, concerns: true, evidence: true })

/** Something that voids the warranty was found on the device: what it concerns, and what proves it (rule D6). */
export function ExcludeForm({ repairId, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const form = useFormOf(schema, {
    initialValues: { kind: 'impact' as ExclusionKind, concerns: [...usuallyConcerned.impact], evidence: '' },
  })
  const exclude = useCommand(client.coverage.exclude, onDone, commandId.renew)
  const choose = (kind: ExclusionKind | null) => {
    if (kind) form.setValues({ kind, concerns: [...usuallyConcerned[kind]] })
  }
  return (
    <CommandForm
      command={exclude}
      button={t('coverage.exclude.submit')}
      onSubmit={form.onSubmit(values =>
        exclude.run({ ...schema.parse(values), commandId: commandId.current(), repairId }),
      )}
    >
      <Select
        label={t('coverage.exclude.kind')}
        data={exclusionKinds.map(value => ({ value, label: t(`verdict.exclusions.${value}`) }))}
        allowDeselect={false}
        value={form.values.kind}
        onChange={choose}
      />
      <Checkbox.Group label={t('coverage.exclude.concerns')} {...form.getInputProps('concerns')}>
        <Group gap="md" mt={4}>
          {lineKinds.map(line => (
            <Checkbox key={line} value={line} label={t(`verdict.lines.${line}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea
        label={t('coverage.exclude.evidence')}
        description={t('coverage.exclude.evidenceHint')}
        autosize
        minRows={2}
        {...form.getInputProps('evidence')}
      />
    </CommandForm>
  )
}
