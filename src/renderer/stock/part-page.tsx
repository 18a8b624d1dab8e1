import { Grid, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { PartSuppliersPanel } from '../purchasing/part-suppliers-panel'
import { PlanPanel } from '../purchasing/plan-panel'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { Page } from '../ui/page'
import { PartFactsPanel, PartFitsPanel } from './part-facts-panel'
import { PartForm } from './part-form'
import { PartHead } from './part-head'
import { PartKardex } from './part-kardex'
import { PartPhotoPanel } from './part-photo-panel'
import { PartPlacesPanel } from './part-places-panel'
import { PartUnitsPanel } from './part-units-panel'
import { partPath } from './stock-places'
import { useOpenPart } from './use-open-part'

type Props = { readonly id: Id }

/** A part: how much there is and where, its units, everything that happened to its stock, what it fits. */
export function PartPage({ id }: Props) {
  const { data: part, error } = usePart(id)
  const open = useOpenPart()
  const canBuy = useMay()('purchasing.view')
  if (!part) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <PartHead part={part} />
      <ErrorNote error={error ?? open.error} />
      <Grid gap="md">
        {/* The ledger needs the whole width of a small window, and has room beside it in a large one. */}
        <Grid.Col span={{ base: 12, xl: 3 }} order={{ xl: 2 }}>
          <SimpleGrid cols={{ base: hasUses(part) ? 3 : 2, xl: 1 }} spacing="md">
            <PartPlacesPanel part={part} />
            {hasUses(part) && <PartFitsPanel part={part} />}
            <PartFactsPanel part={part} />
          </SimpleGrid>
        </Grid.Col>
        <Grid.Col span={{ base: 12, xl: 9 }} order={{ xl: 1 }}>
          <Stack>
            <PartKardex part={part} />
            {canBuy && <PlanPanel partId={part.id} />}
            <PartSuppliersPanel part={part} />
            {part.isSerialised && <PartUnitsPanel part={part} />}
            <PartPhotoPanel part={part} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

/** The form of a part that is there. */
export function EditPartPage({ id }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { data: part, error } = usePart(id)
  if (!part) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Page
      title={
        <>
          {t('stock.part.edit')}: <Ltr>{part.number}</Ltr>
        </>
      }
    >
      <PartForm key={part.version} part={part} onDone={() => navigate(partPath(id))} />
    </Page>
  )
}

/** The form of a part that is not there yet. */
export function NewPartPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const start = { code: search.get('code') ?? undefined, number: search.get('number') ?? undefined }
  return (
    <Page title={t('stock.parts.add')}>
      <PartForm
        part={undefined}
        start={start}
        onDone={({ id }) => navigate(partPath(id), { replace: true })}
      />
    </Page>
  )
}

/** Whether anything was written of what the part is used for. */
function hasUses({ fits, substitutes, note }: Part): boolean {
  return fits.length > 0 || substitutes.length > 0 || note !== ''
}

function usePart(id: Id) {
  const { queries } = useApi()
  return useQuery(queries.stock.part.queryOptions({ input: { id } }))
}
