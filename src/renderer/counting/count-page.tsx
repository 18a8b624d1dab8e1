import { Alert, Stack } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Count } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { CountHead } from './count-head'
import { CountLines } from './count-lines'
import { CountingPanel } from './counting-panel'
import { ReviewPanel } from './review-panel'

type Props = { readonly id: Id }

/** A count: the counting itself, then its differences, then what became of it. */
export function CountPage({ id }: Props) {
  const { queries } = useApi()
  const { data: count, error } = useQuery(queries.counting.byId.queryOptions({ input: { countId: id } }))
  if (!count) return error ? <ErrorNote error={error} /> : <ScanSkeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <CountHead count={count} />
      <ErrorNote error={error} />
      <Work count={count} />
    </Stack>
  )
}

function Work({ count }: { readonly count: Count }) {
  const { t } = useTranslation()
  const canApprove = useMay()('counting.approve')
  if (count.state === 'counting') return <CountingPanel count={count} />
  if (count.state === 'review' && canApprove) return <ReviewPanel count={count} />
  return (
    <>
      {count.state === 'review' && (
        <Alert variant="light" color="orange" icon={<IconListSearch aria-hidden />}>
          {t('counting.count.underReview')}
        </Alert>
      )}
      <CountLines count={count} />
    </>
  )
}
