import { Button, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type SeenStatus, statusColors, statusEditSchema } from '#shared/repairs/model'
import { statusKinds } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'

type Props = { readonly status: SeenStatus | undefined; readonly onDone: () => void }

export function StatusForm({ status, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const form = useFormOf(statusEditSchema, {
    initialValues: {
      ...(status && { id: status.id, version: status.version }),
      kind: status?.kind ?? statusKinds[0],
      names: status?.names ?? { fa: '', ar: '', en: '' },
      color: status?.color ?? statusColors[0],
    },
  })
  const save = useCommand(client.repairs.saveStatus, () => {
    notifications.show({ message: t('workshop.statusSaved') })
    onDone()
  })
  const remove = useCommand(client.repairs.deleteStatus, () => {
    notifications.show({ message: t('workshop.statusDeleted') })
    onDone()
  })
  return (
    <CommandForm
      command={{ error: save.error ?? remove.error, isRunning: save.isRunning }}
      button={t('common.save')}
      onSubmit={form.onSubmit(values => save.run(statusEditSchema.parse(values)))}
      beside={
        status &&
        !status.isDefault && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isRunning}
            onClick={() => remove.run({ id: status.id })}
          >
            {t('workshop.deleteStatus')}
          </Button>
        )
      }
    >
      <Select
        label={t('workshop.statusKind')}
        data={statusKinds.map(kind => ({ value: kind, label: t(`repairs.kinds.${kind}`) }))}
        allowDeselect={false}
        disabled={status !== undefined}
        {...form.getInputProps('kind')}
      />
      {(['fa', 'ar', 'en'] as const).map(locale => (
        <TextInput
          key={locale}
          label={`${t('common.name')} – ${t(`settings.locales.${locale}`)}`}
          {...(status?.isDefault && { placeholder: t('workshop.usualName') })}
          {...form.getInputProps(`names.${locale}`)}
        />
      ))}
      <Select
        label={t('workshop.statusColor')}
        data={statusColors.map(color => ({ value: color, label: t(`workshop.colors.${color}`) }))}
        allowDeselect={false}
        {...form.getInputProps('color')}
      />
    </CommandForm>
  )
}
