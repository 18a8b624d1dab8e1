import { Fieldset, Group, Input, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { calendarKinds } from '#shared/kernel/calendar'
import { lineKinds } from '#shared/warranty/line-kind'
import { holderRules, startRules } from '#shared/warranty/policy'
import { NumberField } from '../ui/number-field'
import type { PolicyFields } from './policy-form'

/** From when, for how long and for whom. */
export function PolicyTermFields({ form }: PolicyFields) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('warranty.policies.term')}>
      <Stack gap="sm">
        <Select
          label={t('warranty.policies.startRule')}
          data={startRules.map(value => ({ value, label: t(`warranty.policies.starts.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('rules.startRule')}
        />
        <Select
          label={t('warranty.policies.calendar')}
          data={calendarKinds.map(value => ({ value, label: t(`settings.calendars.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('rules.calendar')}
        />
        <Input.Wrapper
          label={t('warranty.policies.monthsOf')}
          labelElement="div"
          description={t('warranty.policies.monthsHint')}
        >
          <Group grow align="flex-start" gap="xs" mt={4}>
            {lineKinds.map(line => (
              <NumberField
                key={line}
                label={t(`verdict.lines.${line}`)}
                {...form.getInputProps(`rules.months.${line}`)}
              />
            ))}
          </Group>
        </Input.Wrapper>
        <Select
          label={t('warranty.policies.holder')}
          data={holderRules.map(value => ({ value, label: t(`warranty.policies.holders.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('rules.holder')}
        />
      </Stack>
    </Fieldset>
  )
}
