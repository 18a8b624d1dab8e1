import { Anchor, Grid, Skeleton, Stack } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Page } from '../ui/page'
import { PolicyForm } from './policy-form'
import { PolicyRulesPanel } from './policy-rules-panel'
import { PolicyVersions } from './policy-versions'
import { cardsPlace } from './use-card-filter'

type Props = { readonly id: Id }

/** A policy: its rules, to be changed by who may, and every version that cards follow. */
export function PolicyPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canManage = useMay()('warranty.manage')
  const { data, error } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  if (!data) return error ? <ErrorNote error={error} /> : <Skeleton m="md" height={480} />
  const policy = data.find(one => one.id === id)
  if (!policy) return <EmptyState icon={<IconFileText />} text={t('warranty.policies.unknown')} />
  return (
    <Page
      title={<bdi>{policy.name}</bdi>}
      actions={
        <Anchor component={Link} href={cardsPlace({ policyId: id })} size="sm">
          {t('warranty.policies.seeCards')}
        </Anchor>
      }
    >
      <ErrorNote error={error} />
      <Grid gap="md">
        <Grid.Col span={{ base: 8, xl: 9 }}>
          {canManage ? (
            <PolicyForm key={policy.version} policy={policy} />
          ) : (
            <PolicyRulesPanel rules={policy.current.rules} />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 4, xl: 3 }}>
          <PolicyVersions policy={policy} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** The form of a policy that is not there yet. */
export function NewPolicyPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <Page title={t('warranty.policies.add')}>
      <Stack maw={1400}>
        <PolicyForm
          policy={undefined}
          onDone={({ id }) => navigate(`/warranty/policies/${id}`, { replace: true })}
        />
      </Stack>
    </Page>
  )
}
