import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { Core, PartRequest } from '#shared/part-requests/model'
import { LinePartCell } from '../stock/line-part-cell'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import type { Column } from '../ui/row-table'

type OfRepair = Pick<PartRequest, 'repair'> & { readonly part: PartRequest['part'] | Core['part'] }

/** The columns that every list of parts of repairs begins with: which repair, which device, which part. */
export function useRequestColumns<Row extends OfRepair>(): readonly Column<Row>[] {
  const { t } = useTranslation()
  return [
    numberColumn({
      header: t('partRequests.fields.repair'),
      width: '124px',
      of: ({ repair }) => repair.number,
    }),
    {
      key: 'device',
      header: t('partRequests.fields.device'),
      width: '18%',
      cell: ({ repair }) => <Clipped>{deviceName(repair) || '–'}</Clipped>,
    },
    {
      key: 'part',
      header: t('partRequests.fields.part'),
      cell: ({ part }) => <LinePartCell part={part} />,
    },
  ]
}
