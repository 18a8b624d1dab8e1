import { Badge, Stack, Text } from '@mantine/core'
import { IconBuildingFactory2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Manufacturer } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { RowTable } from '../ui/row-table'
import { openManufacturerForm } from './manufacturer-form'

/** Who pays for warranty repairs besides the shop. */
export function ManufacturerPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canManage = useMay()('warranty.manage')
  const { data, error } = useQuery(queries.warranty.manufacturers.queryOptions({ input: {} }))
  if (!data && error) return <ErrorNote error={error} />
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('warranty.manufacturers.explain')}
      </Text>
      <RowTable<Manufacturer>
        label={t('warranty.tabs.manufacturers')}
        rows={data}
        keyOf={({ id }) => id}
        {...(canManage && {
          onOpen: manufacturer => openManufacturerForm(t('warranty.manufacturers.edit'), manufacturer),
        })}
        empty={
          <EmptyState
            icon={<IconBuildingFactory2 />}
            text={t(canManage ? 'warranty.manufacturers.empty' : 'warranty.manufacturers.emptyToSee')}
          />
        }
        columns={[
          {
            key: 'name',
            header: t('warranty.manufacturers.name'),
            cell: ({ name }) => <Clipped>{name}</Clipped>,
          },
          {
            key: 'contact',
            header: t('warranty.manufacturers.contact'),
            cell: ({ contact }) => (contact ? <Clipped>{contact}</Clipped> : '–'),
          },
          {
            key: 'note',
            header: t('warranty.manufacturers.note'),
            cell: ({ note }) => (note ? <Clipped>{note}</Clipped> : '–'),
          },
          {
            key: 'state',
            header: t('warranty.manufacturers.state'),
            width: '140px',
            cell: ({ isActive }) => (
              <Badge variant="light" color={isActive ? 'green' : 'gray'}>
                {t(isActive ? 'warranty.manufacturers.active' : 'warranty.manufacturers.inactive')}
              </Badge>
            ),
          },
        ]}
      />
    </Stack>
  )
}
