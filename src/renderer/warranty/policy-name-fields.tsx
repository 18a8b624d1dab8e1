import { Fieldset, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import type { PolicyFields } from './policy-form'

/** What the policy is called and who pays for its repairs. */
export function PolicyNameFields({ form }: PolicyFields) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: manufacturers = [] } = useQuery(queries.warranty.manufacturers.queryOptions({ input: {} }))
  const { id, manufacturerId } = form.values
  const offered = manufacturers.filter(one => one.isActive || one.id === manufacturerId)
  return (
    <Fieldset legend={t('warranty.policies.policy')}>
      <Stack gap="sm">
        <TextInput
          label={t('warranty.policies.name')}
          description={t('warranty.policies.nameHint')}
          autoFocus={id === undefined}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('warranty.policies.manufacturer')}
          placeholder={t('warranty.policies.ownShop')}
          data={offered.map(one => ({ value: one.id, label: one.name }))}
          clearable
          searchable
          {...form.getInputProps('manufacturerId')}
        />
        <Switch
          label={t('warranty.policies.isActive')}
          description={t('warranty.policies.isActiveHint')}
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  )
}
