import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReturnLine } from '#shared/purchasing/supplier-return'
import { useApi } from '../api/api-context'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { documentPath } from '../stock/document-places'
import { useQuantity } from '../stock/use-quantity'
import { Ltr } from '../ui/ltr'
import { TakeBack } from '../ui/take-back'

type Props = { readonly line: ReturnLine }

/** Each end with what came of it; one that was a mistake stays to be seen. */
export function ReturnEnds({ line: { part, open, ends } }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  return (
    <Stack gap={4} style={{ whiteSpace: 'normal' }}>
      {ends.map(end => (
        <End key={end.id} end={end} part={part} />
      ))}
      {open > 0 && (
        <Text size="sm" c="var(--mantine-color-orange-text)">
          {t('purchasing.return.open')}: {quantity(open, part.unit)}
        </Text>
      )}
    </Stack>
  )
}

type EndProps = { readonly end: ReturnLine['ends'][number]; readonly part: ReturnLine['part'] }

function End({ end, part }: EndProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { instant, money } = useFormat()
  const quantity = useQuantity()
  const canOrder = useMay()('purchasing.order')
  const { id, outcome, serialNo, document, amount, note, at, staffName, isTakenBack } = end
  const word = t(`purchasing.return.outcomes.${outcome}`)
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <div>
        <Group gap="xs">
          <Text span size="sm" fw={600} {...(isTakenBack && { td: 'line-through', c: 'dimmed' })}>
            {word}
          </Text>
          {!part.isSerialised && <Text size="sm">{quantity(end.quantity, part.unit)}</Text>}
          {serialNo && <Ltr>{serialNo}</Ltr>}
          {amount !== null && <Text size="sm">{money(amount)}</Text>}
          {document && <NumberLink place={documentPath(document.id)}>{document.number}</NumberLink>}
          {isTakenBack && (
            <Badge variant="light" color="gray" tt="none">
              {t('purchasing.return.endTakenBack')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {instant(at)} · <bdi>{staffName}</bdi>
          {note !== '' && (
            <>
              {' · '}
              <bdi>{note}</bdi>
            </>
          )}
        </Text>
      </div>
      {canOrder && !isTakenBack && (
        <TakeBack
          of={word}
          label={t('purchasing.return.takeBackReason')}
          button={t('purchasing.return.takeBackEnd')}
          send={({ id: commandId, reason }) =>
            client.purchasing.takeBackEnd({ commandId, endId: id, reason })
          }
        />
      )}
    </Group>
  )
}
