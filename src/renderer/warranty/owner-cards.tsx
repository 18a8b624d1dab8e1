import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { Panel } from '../ui/panel'
import { CardLine } from './card-line'
import { cardsPlace } from './use-card-filter'

type Props = { readonly customerId: Id }

/** The newest cards that a customer owns, and the way to all of them; nothing where there is none. */
export function OwnerCards({ customerId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canSee = useMay()('warranty.view')
  const { data } = useQuery(
    queries.warranty.cards.queryOptions({ input: { ownerId: customerId, limit: 5 }, enabled: canSee }),
  )
  if (!data || data.rows.length === 0) return null
  return (
    <Panel title={t('warranty.title')}>
      <Stack gap={6}>
        {data.rows.map(card => (
          <CardLine key={card.id} card={card} />
        ))}
        {data.next !== null && (
          <Anchor component={Link} href={cardsPlace({ ownerId: customerId })} size="sm">
            {t('warranty.allCards')}
          </Anchor>
        )}
      </Stack>
    </Panel>
  )
}
