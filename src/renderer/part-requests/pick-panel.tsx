import { Box, Group, Select, Stack } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { PickLine } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { PrintButton } from '../papers/print-button'
import { ScanSkeleton } from '../search/scan-skeleton'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { PickSheet } from './pick-sheet'

/** What is to be picked now: for everybody, or for one technician who stands at the counter of the store. */
export function PickPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useQuery(queries.partRequests.pickList.queryOptions({ input: {} }))
  if (!data) return error ? <ErrorNote error={error} /> : <ScanSkeleton height={320} />
  const technicianId = search.get('technician')
  const lines = data.filter(({ repair }) => !technicianId || repair.technician?.id === technicianId)
  const choose = (id: string | null) =>
    setSearch(before => {
      const next = new URLSearchParams(before)
      next.delete('technician')
      if (id) next.set('technician', id)
      return next
    })
  const people = techniciansOf(data)
  const canChoose = people.length > 1 || technicianId !== null
  return (
    <Stack gap="md" style={{ flexGrow: 1 }}>
      {(canChoose || lines.length > 0) && (
        <Group justify="space-between" align="flex-end">
          {canChoose && (
            <Select
              label={t('partRequests.fields.technician')}
              placeholder={t('common.all')}
              w={260}
              data={people}
              value={technicianId}
              onChange={choose}
              clearable
              searchable
              openOnFocus={false}
            />
          )}
          {lines.length > 0 && (
            <Box ms="auto">
              <PrintButton place={printPickPath(technicianId)} />
            </Box>
          )}
        </Group>
      )}
      {lines.length === 0 ? (
        <EmptyState
          icon={<IconPackageExport />}
          text={t(technicianId ? 'partRequests.pick.emptyOfTechnician' : 'partRequests.pick.empty')}
        />
      ) : (
        <PickSheet lines={lines} />
      )}
    </Stack>
  )
}

function printPickPath(technicianId: string | null): string {
  const chosen = technicianId ? `?${new URLSearchParams({ technician: technicianId })}` : ''
  return `/stock/pick/print${chosen}`
}

function techniciansOf(lines: readonly PickLine[]) {
  const names = new Map(
    lines.flatMap(({ repair: { technician } }) =>
      technician ? [[technician.id, technician.name] as const] : [],
    ),
  )
  return [...names].map(([value, label]) => ({ value, label }))
}
