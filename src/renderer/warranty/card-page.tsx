import { Grid, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { CardClaims } from '../claims/card-claims'
import { RepairsOf } from '../repairs/repairs-of'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { CardHead } from './card-head'
import { CardHistoryPanel } from './card-history-panel'
import { CardPolicyPanel } from './card-policy-panel'
import { CardTodayPanel } from './card-today-panel'
import { useCardDevice } from './use-card-device'

type Props = { readonly id: Id }

/** A warranty card: what it says today and why, what it promises, where its device was, what happened to it. */
export function CardPage({ id }: Props) {
  const { queries } = useApi()
  const { data: card, error } = useQuery(queries.warranty.byId.queryOptions({ input: { id } }))
  if (!card) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <CardHead card={card} />
      <ErrorNote error={error} />
      <Grid gap="md">
        <Grid.Col span={{ base: 8, xl: 9 }}>
          <Stack>
            <CardTodayPanel card={card} />
            <Visits card={card} />
            <CardClaims cardId={card.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 4, xl: 3 }}>
          <Stack>
            <CardPolicyPanel card={card} />
            <CardHistoryPanel card={card} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

/** Every repair of the card's device. */
function Visits({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const may = useMay()
  const deviceId = useCardDevice(card)
  if (!may('repairs.view')) return null
  return (
    <Panel title={t('warranty.card.visits')}>
      {deviceId ? (
        <RepairsOf
          of={{ deviceId }}
          label={t('warranty.card.visits')}
          hidden={['device', 'technician', 'promised']}
          none={t('warranty.card.noVisits')}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('warranty.card.noDevice')}
        </Text>
      )}
    </Panel>
  )
}
