import { Button, Group, MultiSelect, Select, Switch } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RepairFilter } from '#shared/repairs/model'
import { statusKinds } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { DayField } from '../ui/day-field'

type Props = {
  readonly filter: RepairFilter
  readonly onChange: (part: Partial<Record<keyof RepairFilter, unknown>>) => void
  readonly isFiltered: boolean
}

export function RepairFilters({ filter, onChange, isFiltered }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  return (
    <Group align="flex-end" gap="sm" wrap="wrap">
      <MultiSelect
        label={t('workshop.status')}
        placeholder={filter.kinds.length === 0 ? t('common.all') : ''}
        w={260}
        data={statusKinds.map(kind => ({ value: kind, label: t(`repairs.kinds.${kind}`) }))}
        value={[...filter.kinds]}
        onChange={kinds => onChange({ kinds })}
        clearable
      />
      <Select
        label={t('workshop.technician')}
        placeholder={t('common.all')}
        w={180}
        data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.technicianId ?? null}
        onChange={technicianId => onChange({ technicianId })}
        clearable
        searchable
      />
      <DayField
        label={t('workshop.receivedFrom')}
        w={160}
        value={filter.receivedFrom ?? null}
        onChange={receivedFrom => onChange({ receivedFrom })}
      />
      <DayField
        label={t('workshop.receivedTo')}
        w={160}
        value={filter.receivedTo ?? null}
        onChange={receivedTo => onChange({ receivedTo })}
      />
      <Switch
        label={t('workshop.onlyLate')}
        mb={8}
        checked={filter.isLate}
        onChange={event => onChange({ isLate: event.currentTarget.checked })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() => onChange(noFilter)}
        >
          {t('workshop.clearFilters')}
        </Button>
      )}
    </Group>
  )
}

const noFilter: Partial<Record<keyof RepairFilter, unknown>> = {
  kinds: [],
  technicianId: undefined,
  customerId: undefined,
  deviceId: undefined,
  typeId: undefined,
  isLate: false,
  receivedFrom: undefined,
  receivedTo: undefined,
}
