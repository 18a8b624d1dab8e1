import { Group, Stack, Switch, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Count } from '#shared/counting/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { RowTable } from '../ui/row-table'
import { ReviewFigures } from './review-figures'
import { useReviewColumns } from './use-review-columns'

type Props = { readonly count: Count }

/** What a count would enter, line by line, with what must be looked at before. */
export function ReviewPanel({ count }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { number } = useFormat()
  const [withEqual, setWithEqual] = useState(false)
  const { data: figures } = useQuery(queries.counting.figures.queryOptions({ input: { countId: count.id } }))
  const pages = usePages(
    queries.counting.review.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        countId: count.id,
        withEqual,
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  const columns = useReviewColumns(count, figures?.foundValue !== null)
  return (
    <Stack gap="md">
      {figures && <ReviewFigures figures={figures} />}
      <Panel
        title={t('counting.review.title')}
        actions={
          <Switch
            label={t('counting.review.withEqual')}
            checked={withEqual}
            onChange={event => setWithEqual(event.currentTarget.checked)}
          />
        }
      >
        <ErrorNote error={pages.error} />
        <RowTable
          label={t('counting.review.title')}
          columns={columns}
          rows={pages.rows}
          keyOf={({ id }) => id}
          onMore={pages.more}
          isFetchingMore={pages.isFetchingMore}
          empty={<EmptyState icon={<IconChecks />} text={t('counting.review.empty')} />}
        />
        {figures !== undefined && figures.uncounted > 0 && (
          <Group>
            <Text size="sm" c="dimmed">
              {t('counting.uncounted.some', { parts: number(figures.uncounted) })}
            </Text>
          </Group>
        )}
      </Panel>
    </Stack>
  )
}
