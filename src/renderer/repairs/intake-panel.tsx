import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useItemWords } from '../devices/use-item-words'
import { useFormat } from '../i18n/use-format'
import { FactList } from '../ui/fact-list'
import { Panel } from '../ui/panel'
import { RepairPapers } from './repair-papers'

type Props = { readonly repair: Repair }

/** What the customer said and brought, as it was taken in; it does not change any more. */
export function IntakePanel({ repair }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useItemWords()
  const condition = [words(repair.condition), repair.conditionNote].filter(Boolean).join('\n')
  return (
    <Panel title={t('workshop.intake')} actions={<RepairPapers repair={repair} />}>
      <FactList
        facts={[
          { label: t('workshop.fault'), value: repair.fault },
          { label: t('workshop.condition'), value: condition },
          {
            label: t('workshop.accessories'),
            value: words(repair.accessories) || t('workshop.noAccessories'),
          },
          {
            label: t('workshop.estimate'),
            value: repair.estimate === null ? t('workshop.estimateOpen') : format.money(repair.estimate),
          },
          { label: t('workshop.received'), value: format.instant(repair.receivedAt, 'long') },
          { label: t('workshop.receivedBy'), value: repair.receivedBy.name },
          {
            label: t('workshop.readyAt'),
            value: repair.readyAt && format.instant(repair.readyAt, 'long'),
          },
          {
            label: t('workshop.deliveredAt'),
            value: repair.deliveredAt && format.instant(repair.deliveredAt, 'long'),
          },
        ]}
      />
    </Panel>
  )
}
