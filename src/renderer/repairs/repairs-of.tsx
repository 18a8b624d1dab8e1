import { IconListDetails } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { RepairTable } from './repair-table'

type Props = Pick<ComponentProps<typeof RepairTable>, 'label' | 'hidden'> & {
  readonly of: { readonly customerId: Id } | { readonly deviceId: Id }
  /** What to say while there are none. */
  readonly none: string
}

/** All repairs of one customer or device, the newest first. */
export function RepairsOf({ of, none, ...table }: Props) {
  const { queries } = useApi()
  const repairs = usePages(
    queries.repairs.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...of, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <>
      <ErrorNote error={repairs.error} />
      <RepairTable
        {...table}
        rows={repairs.rows}
        onMore={repairs.more}
        isFetchingMore={repairs.isFetchingMore}
        empty={<EmptyState icon={<IconListDetails />} text={none} />}
      />
    </>
  )
}
