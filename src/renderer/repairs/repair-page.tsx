import { Grid, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { AccountPanel } from '../billing/account-panel'
import { ClaimPanel } from '../claims/claim-panel'
import { CoveragePanel } from '../coverage/coverage-panel'
import { PartsPanel } from '../part-requests/parts-panel'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { ChecklistPanel } from './checklist-panel'
import { FindingsPanel } from './findings-panel'
import { HistoryPanel } from './history-panel'
import { IntakePanel } from './intake-panel'
import { RepairHead } from './repair-head'
import { ReworkPanel } from './rework-panel'

type Props = { readonly id: Id }

/** A repair: its head with the one next step, the work at the start side, the history at the end side. */
export function RepairPage({ id }: Props) {
  const { queries } = useApi()
  const may = useMay()
  const { data: repair, error } = useQuery(queries.repairs.byId.queryOptions({ input: { id } }))
  if (!repair) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <RepairHead repair={repair} />
      <ErrorNote error={error} />
      <Grid gap="md">
        <Grid.Col span={{ base: 8, xl: 9 }}>
          <Grid gap="md">
            <Grid.Col span={{ base: 12, xl: 6 }}>
              <Stack>
                <IntakePanel repair={repair} />
                {repair.reworkOf && <ReworkPanel repair={repair} />}
                <FindingsPanel repair={repair} />
                {may('stock.view') && <PartsPanel repair={repair} />}
                <ChecklistPanel repair={repair} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, xl: 6 }}>
              <Stack>
                <CoveragePanel repairId={repair.id} />
                {may('billing.view') && <AccountPanel repair={repair} />}
                <ClaimPanel repair={repair} />
              </Stack>
            </Grid.Col>
          </Grid>
        </Grid.Col>
        <Grid.Col span={{ base: 4, xl: 3 }}>
          <HistoryPanel repairId={repair.id} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
