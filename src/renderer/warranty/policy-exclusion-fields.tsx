import { Checkbox, Fieldset, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exclusionKinds } from '#shared/warranty/policy'
import type { PolicyFields } from './policy-form'

/** What voids the warranty where it is found on the device. */
export function PolicyExclusionFields({ form }: PolicyFields) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('warranty.policies.exclusions')}>
      <Text size="xs" c="dimmed">
        {t('warranty.policies.exclusionsHint')}
      </Text>
      <Checkbox.Group
        aria-label={t('warranty.policies.exclusions')}
        value={form.values.rules.exclusions}
        onChange={ticked =>
          form.setFieldValue(
            'rules.exclusions',
            exclusionKinds.filter(kind => ticked.includes(kind)),
          )
        }
      >
        <SimpleGrid cols={2} verticalSpacing={8} mt="xs">
          {exclusionKinds.map(kind => (
            <Checkbox key={kind} value={kind} label={t(`verdict.exclusions.${kind}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Fieldset>
  )
}
