import { Button, Group, SegmentedControl, SimpleGrid, Stack } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { coreStates } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { CoreDebts } from './core-debts'
import { CoreList } from './core-list'
import { useCoreFilter } from './use-core-filter'

/** Who owes which old part to whom, and what becomes of each. */
export function CoresPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { filter, show } = useCoreFilter()
  const { data: debts, error } = useQuery(queries.cores.debts.queryOptions({ input: {} }))
  const isNarrowed = filter.technicianId !== undefined || filter.owedToId !== undefined
  return (
    <Stack gap="md">
      <ErrorNote error={error} />
      <SimpleGrid cols={2} spacing="md">
        <CoreDebts
          debtor="technician"
          debts={debts}
          chosenId={filter.technicianId}
          onChoose={id => show({ state: 'with_technician', technicianId: id, owedToId: undefined })}
        />
        <CoreDebts
          debtor="shop"
          debts={debts}
          chosenId={filter.owedToId}
          // What the shop owes may still be with a technician.
          onChoose={id =>
            show({
              owedToId: id,
              technicianId: undefined,
              ...(filter.state === 'closed' && { state: 'in_shop' }),
            })
          }
        />
      </SimpleGrid>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('cores.list.state')}
          value={filter.state}
          onChange={state => show({ state })}
          data={coreStates.map(value => ({ value, label: t(`cores.states.${value}`) }))}
        />
        {isNarrowed && (
          <Button
            variant="subtle"
            leftSection={<IconFilterOff size={18} aria-hidden />}
            onClick={() => show({ technicianId: undefined, owedToId: undefined })}
          >
            {t('cores.list.clear')}
          </Button>
        )}
      </Group>
      {/* What was chosen in one list means nothing in another. */}
      <CoreList key={JSON.stringify(filter)} filter={filter} />
    </Stack>
  )
}
