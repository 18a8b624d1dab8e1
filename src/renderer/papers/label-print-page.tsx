import { Alert, SegmentedControl, Switch, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import {
  type LabelLayout,
  labelLayouts,
  labelsOfSheet,
  mostPrintedLabels,
} from '#shared/papers/label-contract'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { refusalOf } from '../api/refusal'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ltrText } from '../ui/ltr-text'
import { NumberField } from '../ui/number-field'
import { Page } from '../ui/page'
import { DocumentPrint } from './document-print'

type Labels = Parameters<Client['papers']['previewLabels']>[0]['of']

/** What the person chooses before labels are printed; not a number is what is being typed. */
type Choices = {
  readonly layout: LabelLayout
  readonly copies: number
  readonly start: number
  readonly first: number
  readonly count: number
  readonly withPrice: boolean
  readonly withBelow: boolean
}

const atFirst: Choices = {
  layout: '50x30',
  copies: 1,
  start: 1,
  first: 1,
  count: mostPrintedLabels,
  withPrice: false,
  withBelow: false,
}

/** Prints labels: of the part, of the place, or of what the receipt brought, that the address names. */
export function LabelPrintPage() {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { number } = useFormat()
  const canPrint = useMay()('papers.print')
  const [asked] = useSearchParams()
  const [choices, setChoices] = useState(atFirst)
  const order = orderOf(asked, choices)
  const { data: preview, error } = useQuery({
    ...queries.papers.previewLabels.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  const isEmpty = error !== null && refusalOf(error).code === 'NOT_FOUND'
  const print = async (printer: string) => {
    const { labels } = await client.papers.printLabels({ ...order, printer })
    return t('papers.screen.labels.printed', { labels: number(labels) })
  }
  const save = async () => {
    const saved = await client.papers.saveLabelsPdf(order)
    return (
      saved && t('papers.screen.labels.saved', { labels: number(saved.labels), path: ltrText(saved.path) })
    )
  }
  return (
    <Page title={t('papers.screen.labels.title')}>
      {isEmpty && <Alert color="gray">{t('papers.screen.labels.none')}</Alert>}
      <DocumentPrint
        preview={isEmpty ? undefined : preview}
        error={error}
        canPrint={canPrint}
        onPrint={print}
        onSave={save}
        choices={
          <LabelChoices
            kind={order.of.kind}
            choices={choices}
            onChange={part => setChoices(known => ({ ...known, ...part }))}
          />
        }
        note={
          preview && (
            <Text size="sm" c="dimmed">
              {t('papers.screen.labels.shown', {
                labels: number(preview.labels),
                total: number(preview.total),
              })}
            </Text>
          )
        }
      />
    </Page>
  )
}

type ChoiceProps = {
  readonly kind: 'parts' | 'places' | 'receipt'
  readonly choices: Choices
  readonly onChange: (part: Partial<Choices>) => void
}

function LabelChoices({ kind, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const { layout, copies, start, first, count, withPrice, withBelow } = choices
  return (
    <>
      <SegmentedControl
        aria-label={t('papers.screen.labels.layout')}
        value={layout}
        onChange={next => onChange({ layout: next })}
        data={labelLayouts.map(value => ({ value, label: t(`papers.screen.labels.layouts.${value}`) }))}
      />
      {kind !== 'receipt' && (
        <NumberField
          label={t('papers.screen.labels.copies')}
          value={copies}
          onChange={next => onChange({ copies: next })}
          w={130}
        />
      )}
      {kind === 'receipt' && (
        <>
          <NumberField
            label={t('papers.screen.labels.first')}
            value={first}
            onChange={next => onChange({ first: next })}
            w={110}
          />
          <NumberField
            label={t('papers.screen.labels.count')}
            value={count}
            onChange={next => onChange({ count: next })}
            w={130}
          />
        </>
      )}
      {layout === 'sheet' && (
        <NumberField
          label={t('papers.screen.labels.start')}
          value={start}
          onChange={next => onChange({ start: next })}
          w={150}
        />
      )}
      {kind === 'places' ? (
        <Switch
          mb={8}
          label={t('papers.screen.labels.withBelow')}
          checked={withBelow}
          onChange={event => onChange({ withBelow: event.currentTarget.checked })}
        />
      ) : (
        <Switch
          mb={8}
          label={t('papers.screen.labels.withPrice')}
          checked={withPrice}
          onChange={event => onChange({ withPrice: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

function orderOf(asked: URLSearchParams, choices: Choices) {
  const { layout, withPrice, withBelow } = choices
  const copies = within(choices.copies, mostPrintedLabels, 1)
  return {
    of: labelsOf(asked, { withBelow, copies }),
    layout,
    withPrice,
    start: layout === 'sheet' ? within(choices.start, labelsOfSheet, 1) : 1,
    skip: within(choices.first, 10_000_000, 1) - 1,
    count: within(choices.count, mostPrintedLabels, mostPrintedLabels),
  }
}

function labelsOf(
  asked: URLSearchParams,
  { withBelow, copies }: Pick<Choices, 'withBelow' | 'copies'>,
): Labels {
  const documentId = asked.get('document')
  if (documentId) return { kind: 'receipt', documentId }
  const place = asked.get('place')
  if (place) return { kind: 'places', ids: [place], withBelow, copies }
  return { kind: 'parts', ids: [asked.get('part') ?? ''], copies }
}

/** From 1 to the most; what is being typed may be nothing yet. */
function within(typed: number, most: number, otherwise: number): number {
  return Number.isNaN(typed) ? otherwise : Math.min(Math.max(typed, 1), most)
}
