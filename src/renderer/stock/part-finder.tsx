import { Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { PartRow } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { LookupField } from '../ui/lookup-field'
import classes from '../ui/lookup-field.module.css'
import { Ltr } from '../ui/ltr'
import { ownDirection } from '../ui/own-direction'
import { partName } from './part-name'
import { useQuantity } from './use-quantity'

type Props = {
  readonly label: string
  readonly placeholder?: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly onPick: (part: PartRow) => void
  /** Parts that would be no answer: the part itself, those that were chosen. */
  readonly without?: readonly Id[]
  /** Whether the dialog begins here. */
  readonly isFirst?: boolean
  /** Offers to go on with what was typed, where it is no part that is there. */
  readonly onUnknown?: (typed: string) => void
  /** Says nothing of how much there is: whoever counts blindly may not know (rule H9). */
  readonly hidesStock?: boolean
}

/** Finds a part by number, barcode or name as one types; once picked, the field is empty for the next one. */
export function PartFinder({
  onPick,
  without = [],
  isFirst = false,
  onUnknown,
  hidesStock = false,
  ...field
}: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data, isPlaceholderData, isFetching } = useQuery(
    queries.stock.parts.queryOptions({
      input: { text: wanted, limit: 20 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const asTyped = () => {
    setText('')
    onUnknown?.(wanted)
  }
  return (
    <LookupField
      {...field}
      {...(isFirst && { 'data-autofocus': true })}
      maxLength={200}
      text={text}
      onText={setText}
      rows={wanted === '' ? undefined : data?.rows.filter(({ id }) => !without.includes(id))}
      isFresh={wanted === '' || !(isPlaceholderData || isFetching)}
      keyOf={part => part.id}
      show={part => <FoundPart part={part} hidesStock={hidesStock} />}
      onPick={part => {
        setText('')
        onPick(part)
      }}
      asTyped={
        onUnknown && wanted !== ''
          ? { label: t('stockDocuments.lookup.unknown', { text: ownDirection(wanted) }), onPick: asTyped }
          : undefined
      }
    />
  )
}

function FoundPart({ part, hidesStock }: { readonly part: PartRow; readonly hidesStock: boolean }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const quantity = useQuantity()
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={500}>
          <bdi>{partName(part, locale)}</bdi>
        </Text>
        <Text size="xs" className={classes.second}>
          <Ltr>{part.number}</Ltr>
          {part.brand !== '' && (
            <>
              {' · '}
              <bdi>{part.brand}</bdi>
            </>
          )}
        </Text>
      </div>
      {!hidesStock && (
        <Text size="xs" className={classes.second} style={{ whiteSpace: 'nowrap' }}>
          {t('stockDocuments.lookup.onHand', { quantity: quantity(part.stock.onHand, part.unit) })}
        </Text>
      )}
    </Group>
  )
}
