import { Stack } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Device } from '#shared/devices/model'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { Panel } from '../ui/panel'
import { CardLine } from './card-line'

type Props = { readonly device: Pick<Device, 'serialNo' | 'imei'> }

/** The cards of a device, found by its serial and its IMEI; nothing where there is none. */
export function DeviceCards({ device: { serialNo, imei } }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canSee = useMay()('warranty.view')
  const cards = useQueries({
    queries: [serialNo, imei]
      .flatMap(text => text ?? [])
      .map(text => queries.warranty.find.queryOptions({ input: { text }, enabled: canSee })),
    combine: answers => distinct(answers.flatMap(({ data }) => data ?? [])),
  })
  if (cards.length === 0) return null
  return (
    <Panel title={t('warranty.title')}>
      <Stack gap={6}>
        {cards.map(card => (
          <CardLine key={card.id} card={card} />
        ))}
      </Stack>
    </Panel>
  )
}

function distinct(cards: readonly Card[]): readonly Card[] {
  return [...new Map(cards.map(card => [card.id, card])).values()]
}
