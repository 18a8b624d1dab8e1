import type { MantineSize } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowBarToDown,
  IconArrowsExchange,
  IconClipboardCheck,
  IconMapPinCheck,
  IconPackageExport,
  IconPackageImport,
  IconRecycle,
  IconTool,
  IconTrash,
  IconTruck,
  IconTruckDelivery,
  IconTruckReturn,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/stock/document'
import { type BadgeLook, LookBadge } from '../ui/look-badge'

const looks = {
  receipt: { icon: IconPackageImport, color: 'green' },
  transfer: { icon: IconArrowsExchange, color: 'blue' },
  dispatch: { icon: IconTruck, color: 'orange' },
  arrival: { icon: IconMapPinCheck, color: 'teal' },
  issue: { icon: IconPackageExport, color: 'cyan' },
  use: { icon: IconTool, color: 'lime' },
  return: { icon: IconArrowBarToDown, color: 'teal' },
  adjustment: { icon: IconAdjustments, color: 'grape' },
  count: { icon: IconClipboardCheck, color: 'indigo' },
  scrap: { icon: IconRecycle, color: 'red' },
  disposal: { icon: IconTrash, color: 'dark' },
  supplier_return: { icon: IconTruckReturn, color: 'pink' },
  return_receipt: { icon: IconTruckDelivery, color: 'lime' },
  reversal: { icon: IconArrowBackUp, color: 'gray' },
} as const satisfies Record<DocumentKind, BadgeLook>

type Props = { readonly kind: DocumentKind; readonly size?: MantineSize }

/** What a document does: icon, word and colour. */
export function DocumentKindBadge({ kind, size }: Props) {
  const { t } = useTranslation()
  return (
    <LookBadge look={looks[kind]} size={size}>
      {t(`stockDocuments.kinds.${kind}`)}
    </LookBadge>
  )
}
