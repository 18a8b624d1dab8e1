import { Fieldset, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { typeName } from '../devices/type-name'
import { useFormat } from '../i18n/use-format'
import type { PolicyFields } from './policy-form'
import { useDeviceTypes } from './use-device-types'

/** The devices that the policy is offered for. */
export function PolicyScopeFields({ form }: PolicyFields) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const types = useDeviceTypes()
  return (
    <Fieldset legend={t('warranty.policies.scope')}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('warranty.policies.scopeHint')}
        </Text>
        <Select
          label={t('warranty.policies.scopeType')}
          placeholder={t('common.all')}
          data={types.map(type => ({ value: type.id, label: typeName(type, locale) }))}
          clearable
          searchable
          {...form.getInputProps('scope.typeId')}
        />
        <TextInput label={t('warranty.policies.scopeBrand')} {...form.getInputProps('scope.brand')} />
        <TextInput label={t('warranty.policies.scopeModel')} {...form.getInputProps('scope.model')} />
      </Stack>
    </Fieldset>
  )
}
