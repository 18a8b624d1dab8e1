import { SimpleGrid, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { defaultPolicyRules, type Policy, policyEditSchema } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { PolicyAfterFields } from './policy-after-fields'
import { policyChanges } from './policy-changes'
import { PolicyExclusionFields } from './policy-exclusion-fields'
import { PolicyNameFields } from './policy-name-fields'
import { PolicyScopeFields } from './policy-scope-fields'
import { PolicyTermFields } from './policy-term-fields'
import { useSentForm } from './use-sent-form'

const schema = policyEditSchema.omit({ commandId: true })

type Props = { readonly policy: Policy | undefined; readonly onDone?: (policy: Policy) => void }

/** Everything that a policy promises; changed rules count for cards issued from then on. */
export function PolicyForm({ policy, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: valuesOf(policy),
    send: (values, commandId) => client.warranty.savePolicy({ ...schema.parse(values), commandId }),
    onDone: saved => {
      const isNext = policy && saved.current.version > policy.current.version
      notifications.show({
        message: isNext
          ? t('warranty.policies.newVersion', { version: number(saved.current.version) })
          : t('warranty.policies.saved'),
      })
      onDone?.(saved)
    },
  })
  const isRuleChanged = policy && policyChanges(policy.current.rules, form.values.rules).length > 0
  return (
    <CommandForm
      command={save}
      button={t(policy ? 'common.save' : 'warranty.policies.create')}
      hasFieldErrors
      isPage
      onSubmit={submit}
    >
      <SimpleGrid cols={{ base: 2, xl: 3 }} spacing="md" verticalSpacing="md">
        <Stack>
          <PolicyNameFields form={form} />
          <PolicyScopeFields form={form} />
        </Stack>
        <Stack>
          <PolicyTermFields form={form} />
          <PolicyExclusionFields form={form} />
        </Stack>
        <Stack>
          <PolicyAfterFields form={form} />
        </Stack>
      </SimpleGrid>
      <Text size="sm" c="dimmed" role="note">
        {policy && isRuleChanged
          ? t('warranty.policies.keeps', {
              version: number(policy.current.version + 1),
              count: number(policy.cards),
            })
          : t('warranty.policies.keepsNew')}
      </Text>
    </CommandForm>
  )
}

function valuesOf(policy: Policy | undefined) {
  const { months, exclusions, ...rules } = policy?.current.rules ?? defaultPolicyRules
  return {
    id: policy?.id,
    version: policy?.version ?? 0,
    name: policy?.name ?? '',
    scope: policy?.scope ?? { typeId: null, brand: '', model: '' },
    manufacturerId: policy?.manufacturer?.id ?? null,
    isActive: policy?.isActive ?? true,
    rules: { ...rules, months: { ...months }, exclusions: [...exclusions] },
  }
}

type Values = ReturnType<typeof valuesOf>

/** The form that the groups of fields edit together. */
export type PolicyFields = {
  readonly form: ReturnType<typeof useSentForm<typeof schema, Values, Policy>>['form']
}
