import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { Repair } from '#shared/repairs/model'
import { useItemWords } from '../devices/use-item-words'
import { useFormat } from '../i18n/use-format'
import { FactList } from '../ui/fact-list'
import { Ltr } from '../ui/ltr'
import { Panel } from '../ui/panel'

type Props = { readonly repair: Repair }

/** What leaves the shop, to be compared with what lies on the counter. */
export function DevicePanel({ repair }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useItemWords()
  const { device, customer, fault, condition, conditionNote, outcome, workDone } = repair
  return (
    <Panel title={<bdi>{deviceName(device)}</bdi>}>
      {(device.serialNo ?? device.imei) && (
        <Text fw={600}>
          <Ltr>{device.serialNo ?? device.imei}</Ltr>
        </Text>
      )}
      <FactList
        facts={[
          { label: t('workshop.customer'), value: customer.name },
          { label: t('common.phone'), value: customer.phone && <Ltr>{format.phone(customer.phone)}</Ltr> },
          { label: t('handover.fault'), value: fault },
          {
            label: t('handover.condition'),
            value: [words(condition), conditionNote].filter(Boolean).join('\n'),
          },
          { label: t('workshop.outcome'), value: outcome && t(`repairs.outcomes.${outcome}`) },
          { label: t('workshop.workDone'), value: workDone },
        ]}
      />
    </Panel>
  )
}
