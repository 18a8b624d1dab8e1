import { Switch } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '#shared/stock/document'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { numberColumn } from '../ui/number-column'
import { Panel } from '../ui/panel'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { usePlaceName } from './use-places'

type Props = { readonly part: Part }

/** The units of a serialised part, each in exactly one place (rule H11). */
export function PartUnitsPanel({ part: { id, isActive } }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canReceive = useMay()('stock.keep') && isActive
  const [withGone, setWithGone] = useState(false)
  const columns = useUnitColumns()
  const pages = usePages(
    queries.stock.units.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        partId: id,
        withGone,
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Panel
      title={t('stock.unit.title')}
      actions={
        <Switch
          size="xs"
          label={t('stock.unit.withGone')}
          checked={withGone}
          onChange={event => setWithGone(event.currentTarget.checked)}
        />
      }
    >
      <ErrorNote error={pages.error} />
      <RowTable
        label={t('stock.unit.title')}
        columns={columns}
        rows={pages.rows}
        keyOf={unit => unit.id}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconBarcode />}
            text={t(canReceive ? 'stock.unit.empty' : 'stock.unit.emptyToSee')}
          />
        }
      />
    </Panel>
  )
}

function useUnitColumns(): readonly Column<Unit>[] {
  const { t } = useTranslation()
  const maySeeCosts = useMay()('stock.viewCosts')
  const moneyColumn = useMoneyColumn()
  const placeName = usePlaceName()
  return [
    numberColumn({
      header: t('stock.unit.serialNo'),
      width: '240px',
      of: unit => unit.serialNo,
      isCode: true,
    }),
    {
      key: 'place',
      header: t('stock.unit.place'),
      cell: ({ place, whereabouts }) =>
        place ? <Clipped>{placeName(place)}</Clipped> : t(`stock.unit.whereabouts.${whereabouts}`),
    },
    ...(maySeeCosts
      ? [moneyColumn<Unit>({ key: 'cost', header: t('stock.unit.cost'), of: ({ cost }) => cost })]
      : []),
  ]
}
