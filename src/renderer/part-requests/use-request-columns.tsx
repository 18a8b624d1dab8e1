import { useTranslation } from 'react-i18next'
import type { Core, PartRequest } from '#shared/part-requests/model'
import { LinePartCell } from '../stock/line-part-cell'
import type { Column } from '../ui/row-table'
import { RepairCell } from './repair-cell'

type OfRepair = Pick<PartRequest, 'repair'> & { readonly part: PartRequest['part'] | Core['part'] }

type Options = {
  /** Where the rows themselves lead nowhere. */
  readonly isLink?: boolean
}

/** The columns that every list of parts of repairs begins with: which repair and device, which part. */
export function useRequestColumns<Row extends OfRepair>({
  isLink = false,
}: Options = {}): readonly Column<Row>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'repair',
      header: t('partRequests.fields.repair'),
      width: '168px',
      cell: ({ repair }) => <RepairCell repair={repair} isLink={isLink} />,
    },
    {
      key: 'part',
      header: t('partRequests.fields.part'),
      cell: ({ part }) => <LinePartCell part={part} />,
    },
  ]
}
