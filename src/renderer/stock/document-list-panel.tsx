import { Button, Group, Pill, Select, Stack, Switch } from '@mantine/core'
import { IconFileOff, IconFilterOff, IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { documentKinds } from '#shared/stock/document'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { useDocumentFilter } from './document-filter'
import { receivePath, transferPath } from './document-places'
import { DocumentTable } from './document-table'

/** All documents of the stock, newest first, or those that fit the filter in the address. */
export function DocumentListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { filter, isFiltered } = useDocumentFilter()
  const { kind, isInTransit, partId } = filter
  const pages = usePages(
    queries.stock.documents.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        kinds: kind ? [kind] : [],
        isInTransit,
        ...(partId && { partId }),
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Filters />
        <Acts />
      </Group>
      <ErrorNote error={pages.error} />
      <DocumentTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          isFiltered ? (
            <EmptyState icon={<IconListSearch />} text={t('stockDocuments.list.nothingFound')} />
          ) : (
            <EmptyState icon={<IconFileOff />} text={t('stockDocuments.list.empty')} />
          )
        }
      />
    </Stack>
  )
}

/** What narrows the list. */
function Filters() {
  const { t } = useTranslation()
  const { filter, change, clear, isFiltered } = useDocumentFilter()
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('stockDocuments.list.kind')}
        placeholder={t('common.all')}
        w={200}
        data={documentKinds.map(kind => ({ value: kind, label: t(`stockDocuments.kinds.${kind}`) }))}
        value={filter.kind}
        onChange={kind => change({ kind })}
        clearable
      />
      <Switch
        mb={8}
        label={t('stockDocuments.list.isInTransit')}
        checked={filter.isInTransit}
        onChange={event => change({ isInTransit: event.currentTarget.checked })}
      />
      {filter.partId && (
        <Pill
          size="lg"
          mb={4}
          withRemoveButton
          onRemove={() => change({ partId: null })}
          removeButtonProps={{ 'aria-label': t('stockDocuments.list.clearPart') }}
        >
          {t('stockDocuments.list.ofPart')}
        </Pill>
      )}
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('stockDocuments.list.clear')}
        </Button>
      )}
    </Group>
  )
}

/** What is begun here, by one key each. */
function Acts() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (!useMay()('stock.keep')) return null
  return (
    <Group gap="xs" wrap="nowrap">
      <KeyButton shortcut="F7" variant="default" onPress={() => navigate(transferPath)}>
        {t('stockDocuments.list.transfer')}
      </KeyButton>
      <KeyButton shortcut="F6" onPress={() => navigate(receivePath)}>
        {t('stockDocuments.list.receive')}
      </KeyButton>
    </Group>
  )
}
