import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockDocument } from '#shared/stock/document'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { DocumentNumber } from '../ui/document-number'
import { DocumentActions } from './document-actions'
import { DocumentKindBadge } from './document-kind-badge'
import { documentPath } from './document-places'
import { DocumentStateBadge } from './document-state-badge'
import { LabelButton } from './label-button'
import { isOfSupplier, useDocumentWords } from './use-document-words'

type Props = { readonly document: StockDocument }

/** What a document is at a glance, what it belongs to, and what can be done with it. */
export function DocumentHead({ document }: Props) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const { number, kind, at, staff } = document
  const { reference, reason } = useDocumentWords()(document)
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2">
              <DocumentNumber>{number}</DocumentNumber>
            </Title>
            <DocumentKindBadge kind={kind} size="lg" />
            <DocumentStateBadge document={document} isFull size="lg" />
          </Group>
          <Group gap="lg">
            <Text size="sm">{instant(at, 'short')}</Text>
            <Labelled label={t('stockDocuments.fields.staff')}>
              <bdi>{staff.name}</bdi>
            </Labelled>
            <Total document={document} />
            <Relations document={document} />
          </Group>
          {reference !== '' && (
            <Labelled
              label={t(
                isOfSupplier(kind) ? 'stockDocuments.fields.reference' : 'stockDocuments.document.madeFor',
              )}
            >
              <bdi>{reference}</bdi>
            </Labelled>
          )}
          {reason !== '' && (
            <Labelled label={t('stockDocuments.fields.reason')}>
              <bdi>{reason}</bdi>
            </Labelled>
          )}
        </Stack>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {kind === 'receipt' && <LabelButton of="document" id={document.id} />}
          <DocumentActions document={document} />
        </Group>
      </Group>
    </Paper>
  )
}

/** Only who may see costs has values. */
function Total({ document: { items } }: Props) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const values = items.map(({ value }) => value).filter(value => value !== null)
  if (values.length === 0) return null
  const total = values.reduce((sum, value) => sum + value, 0)
  return <Labelled label={t('stockDocuments.document.total')}>{money(total)}</Labelled>
}

/** The documents that this one undoes, is undone by, ends or is ended by. */
function Relations({ document: { kind, reverses, reversedBy, counterpart } }: Props) {
  const { t } = useTranslation()
  const relations = [
    { label: t('stockDocuments.document.reverses'), other: reverses },
    { label: t('stockDocuments.document.reversedBy'), other: reversedBy },
    {
      label: t(`stockDocuments.document.${kind === 'arrival' ? 'dispatch' : 'arrival'}`),
      other: counterpart,
    },
  ]
  return relations.map(
    ({ label, other }) =>
      other && (
        <Labelled key={label} label={label}>
          <NumberLink place={documentPath(other.id)}>{other.number}</NumberLink>
        </Labelled>
      ),
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text span inherit c="dimmed">
        {label}:
      </Text>{' '}
      {children}
    </Text>
  )
}
