import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Count } from '#shared/counting/model'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { documentPath } from '../stock/document-places'
import { DocumentNumber } from '../ui/document-number'
import { WithWholeNumbers } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { CountActions } from './count-actions'
import { CountStateBadge } from './count-state-badge'
import { usePlaceWords } from './use-place-words'

type Props = { readonly count: Count }

/** What a count is about at a glance, what became of it, and what can be done with it. */
export function CountHead({ count }: Props) {
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={1} size="h2">
            <DocumentNumber>{count.number}</DocumentNumber>
          </Title>
          <CountActions count={count} />
        </Group>
        <Facts count={count} />
      </Stack>
    </Paper>
  )
}

function Facts({ count }: Props) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const placeWords = usePlaceWords()
  const { startedBy, startedAt, endedBy, endedAt, endReason, note, document, parts, state } = count
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('counting.fields.place'), <bdi key="place">{placeWords(count)}</bdi>],
    [t('counting.fields.startedBy'), <bdi key="by">{startedBy.name}</bdi>],
    [t('counting.fields.startedAt'), instant(startedAt, 'short')],
    [t('counting.fields.endedBy'), endedBy && <bdi key="ender">{endedBy.name}</bdi>],
    [t('counting.fields.endedAt'), endedAt && instant(endedAt, 'short')],
    [t('counting.fields.parts'), parts.map(({ number }) => ltrText(number)).join(' · ')],
    [t('counting.fields.note'), note && <bdi key="note">{note}</bdi>],
    [t('counting.fields.endReason'), endReason && <bdi key="why">{endReason}</bdi>],
    [
      t('counting.fields.document'),
      document ? (
        <NumberLink key="document" place={documentPath(document.id)}>
          {document.number}
        </NumberLink>
      ) : (
        state === 'approved' && t('counting.ended.noDocument')
      ),
    ],
  ]
  return (
    <Group gap="lg" style={{ rowGap: 4 }}>
      <CountStateBadge count={count} size="lg" />
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label} size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Text span inherit c="dimmed">
              {label}:
            </Text>{' '}
            {typeof value === 'string' ? <WithWholeNumbers>{value}</WithWholeNumbers> : value}
          </Text>
        ))}
    </Group>
  )
}
