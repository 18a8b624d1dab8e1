import { Button, SimpleGrid } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconAdjustments } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type SeenPlanSettings, seenPlanSettingsSchema } from '#shared/purchasing/plan-settings'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { NumberField } from '../ui/number-field'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'

/** Opens the rules for ordering in a dialog. */
export function PlanSettingsButton() {
  const { t } = useTranslation()
  const open = () => modals.open({ title: t('plan.settings.title'), size: 'lg', children: <PlanSettings /> })
  return (
    <Button variant="subtle" leftSection={<IconAdjustments size={18} aria-hidden />} onClick={open}>
      {t('plan.settings.open')}
    </Button>
  )
}

function PlanSettings() {
  const { queries } = useApi()
  const { data } = useQuery(queries.planning.settings.queryOptions({ input: {} }))
  return data ? <PlanSettingsForm settings={data} /> : null
}

type Props = { readonly settings: SeenPlanSettings }

/** The rules for ordering, saved whole; fields that nobody touched follow what others save. */
export function PlanSettingsForm({ settings }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const form = useFormOf(seenPlanSettingsSchema, { initialValues: settings })
  const isDisputed = useStoredForm(form, settings).length > 0
  const save = useCommand(client.planning.saveSettings, saved => {
    form.setValues(saved)
    modals.closeAll()
    notifications.show({ message: t('plan.settings.saved') })
  })
  const days = ['reviewDays', 'leadTimeDays', 'deadAfterDays', 'slowBeyondMonths'] as const
  return (
    <CommandForm
      command={save}
      button={t('common.save')}
      onSubmit={form.onSubmit(values => save.run(values))}
    >
      <NumberField
        data-autofocus
        label={t('plan.settings.serviceLevel')}
        description={t('plan.settings.serviceLevelHint')}
        decimals={2}
        value={form.values.serviceLevelBp / 100}
        onChange={percent => form.setFieldValue('serviceLevelBp', Math.round(percent * 100))}
        error={form.errors.serviceLevelBp}
      />
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        {days.map(name => (
          <NumberField
            key={name}
            label={t(`plan.settings.${name}`)}
            description={t(`plan.settings.${name}Hint`)}
            {...form.getInputProps(name)}
          />
        ))}
      </SimpleGrid>
      {isDisputed && <MeanwhileNote />}
    </CommandForm>
  )
}
