import { Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lineKinds } from '#shared/warranty/line-kind'
import type { PolicyRules } from '#shared/warranty/policy'
import { Panel } from '../ui/panel'
import { usePolicyWords } from './use-policy-words'

type Props = { readonly rules: PolicyRules }

/** The rules of a policy to be read. */
export function PolicyRulesPanel({ rules }: Props) {
  const { t } = useTranslation()
  return (
    <Panel title={t('warranty.policies.rules')}>
      <PolicyRulesText rules={rules} />
    </Panel>
  )
}

/** What is covered for how long, then everything else that the card promises, in words. */
export function PolicyRulesText({ rules }: Props) {
  const { cover, sentences } = usePolicyWords()
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {lineKinds.map(line => (
          <Text key={line} size="sm" fw={600} {...(rules.months[line] === 0 && { c: 'dimmed' })}>
            {cover(rules, line)}
          </Text>
        ))}
      </Group>
      <List size="sm" spacing={4}>
        {sentences(rules).map(sentence => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
