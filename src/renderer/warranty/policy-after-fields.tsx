import { Fieldset, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../ui/number-field'
import type { PolicyFields } from './policy-form'

/** What a repair or a replacement under the policy gives. */
export function PolicyAfterFields({ form }: PolicyFields) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('warranty.policies.afterRepair')}>
      <Stack gap="sm">
        <Switch
          label={t('warranty.policies.givesBackHeldDays')}
          description={t('warranty.policies.givesBackHeldDaysHint')}
          {...form.getInputProps('rules.givesBackHeldDays', { type: 'checkbox' })}
        />
        <NumberField
          label={t('warranty.policies.replacementMinDays')}
          description={t('warranty.policies.replacementMinDaysHint')}
          {...form.getInputProps('rules.replacementMinDays')}
        />
        <NumberField
          label={t('warranty.policies.repairWarrantyDays')}
          description={t('warranty.policies.repairWarrantyDaysHint')}
          {...form.getInputProps('rules.repairWarrantyDays')}
        />
      </Stack>
    </Fieldset>
  )
}
