import { Group, List, Stack, Text, Timeline } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Policy } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { withChanges } from './policy-changes'
import { useChangeWords } from './use-change-words'

type Props = { readonly policy: Policy }

/** Every version, the newest first, with what it changed and by whom. */
export function PolicyVersions({ policy }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { instant, number } = useFormat()
  const changeWords = useChangeWords()
  const { data = [], error } = useQuery(
    queries.warranty.policyVersions.queryOptions({ input: { id: policy.id } }),
  )
  return (
    <Panel title={t('warranty.policies.versions')}>
      <ErrorNote error={error} />
      <Timeline bulletSize={12} lineWidth={2} active={data.length}>
        {withChanges(data).map(({ version, changes }) => (
          <Timeline.Item
            key={version.id}
            title={
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {t('warranty.policies.version', { version: number(version.version) })}
                </Text>
                {version.id === policy.current.id && (
                  <Text size="xs" c="green">
                    {t('warranty.policies.current')}
                  </Text>
                )}
              </Group>
            }
          >
            <Stack gap={2}>
              {changes === null ? (
                <Text size="sm">{t('warranty.policies.firstVersion')}</Text>
              ) : (
                <List size="sm" listStyleType="none">
                  {changes.map(change => (
                    <List.Item key={change.rule}>{changeWords(change)}</List.Item>
                  ))}
                </List>
              )}
              <Text size="xs" c="dimmed">
                <bdi>{version.staffName}</bdi> · <bdi>{instant(version.createdAt)}</bdi>
              </Text>
            </Stack>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  )
}
