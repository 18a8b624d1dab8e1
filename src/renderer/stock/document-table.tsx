import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentRow } from '#shared/stock/document'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { DocumentKindBadge } from './document-kind-badge'
import { documentPath } from './document-places'
import { DocumentStateBadge } from './document-state-badge'
import { useDocumentWords } from './use-document-words'

/** Documents as rows; a row opens its document. */
export function DocumentTable(rows: Rows<DocumentRow>) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <RowTable
      {...rows}
      label={t('stockDocuments.list.title')}
      columns={useDocumentColumns()}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate(documentPath(id))}
    />
  )
}

function useDocumentColumns(): readonly Column<DocumentRow>[] {
  const { t } = useTranslation()
  const { instant, number } = useFormat()
  const wordsOf = useDocumentWords()
  return [
    numberColumn({ header: t('stockDocuments.fields.document'), width: '140px', of: row => row.number }),
    {
      key: 'kind',
      header: t('stockDocuments.fields.kind'),
      width: '320px',
      cell: document => (
        <Group gap={6} wrap="nowrap">
          <DocumentKindBadge kind={document.kind} />
          <DocumentStateBadge document={document} />
        </Group>
      ),
    },
    {
      key: 'at',
      header: t('stockDocuments.fields.at'),
      width: '150px',
      cell: ({ at }) => instant(at),
    },
    {
      key: 'reason',
      header: t('stockDocuments.fields.note'),
      cell: document => {
        const { reference, reason } = wordsOf(document)
        return <Clipped>{[reference, reason].filter(Boolean).join(' · ') || '–'}</Clipped>
      },
    },
    {
      key: 'lines',
      header: t('stockDocuments.fields.lines'),
      width: '72px',
      align: 'end',
      cell: ({ lines }) => number(lines),
    },
    {
      key: 'staff',
      header: t('stockDocuments.fields.staff'),
      width: '130px',
      cell: ({ staff }) => <Clipped>{staff.name}</Clipped>,
    },
  ]
}
