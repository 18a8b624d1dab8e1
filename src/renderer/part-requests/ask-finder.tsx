import { Paper, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { FittingPart } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { RowTable } from '../ui/row-table'
import type { AskLine } from './ask-lines'
import { useFittingColumns } from './use-fitting-columns'

type Props = {
  readonly repairId: Id
  readonly onPick: (part: AskLine['part']) => void
  readonly onFromBag: (partId: Id) => void
}

/** Parts to choose from: Enter takes the first, the arrow goes down among them. */
export function AskFinder({ repairId, onPick, onFromBag }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [text, setText] = useState('')
  const table = useRef<HTMLDivElement>(null)
  const isEnterWaiting = useRef(false)
  const wanted = text.trim()
  const { data, error, isPlaceholderData } = useQuery(
    queries.partRequests.fitting.queryOptions({
      input: { repairId, text: wanted },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useFittingColumns(useMay()('parts.use') ? onFromBag : undefined)
  const pick = (part: FittingPart) => onPick({ ...part, available: part.stock.available })
  const takeFirst = () => {
    isEnterWaiting.current = false
    const [first] = data ?? []
    if (!first) return
    pick(first)
    setText('')
  }
  // Enter was pressed before the answer to the last key had come.
  useEffect(() => {
    if (!isPlaceholderData && isEnterWaiting.current) takeFirst()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === 'ArrowDown') {
      event.preventDefault()
      table.current?.querySelector<HTMLElement>('tbody tr')?.focus()
    } else if (isPlainEnter(event)) {
      event.preventDefault()
      if (wanted === '') return
      if (isPlaceholderData || !data) isEnterWaiting.current = true
      else takeFirst()
    }
  }
  return (
    <>
      <TextInput
        label={t('partRequests.ask.find')}
        placeholder={t('partRequests.ask.findHint')}
        data-autofocus
        maxLength={200}
        autoComplete="off"
        value={text}
        onChange={event => {
          isEnterWaiting.current = false
          setText(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <ErrorNote error={error} />
      {/* The table scrolls in itself: its head sticks to its own top. */}
      <Paper
        withBorder
        ref={table}
        style={{ maxHeight: 260, overflowY: 'auto', ['--app-shell-header-height' as string]: '0px' }}
      >
        <RowTable
          label={t('partRequests.ask.fitting')}
          columns={columns}
          rows={data}
          keyOf={({ id }) => id}
          onOpen={pick}
          empty={
            <Text size="sm" c="dimmed" p="sm">
              {t(wanted === '' ? 'partRequests.ask.nothingFits' : 'partRequests.ask.nothingFound')}
            </Text>
          }
        />
      </Paper>
    </>
  )
}

function isPlainEnter({ code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (code === 'Enter' || code === 'NumpadEnter') && !ctrlKey && !metaKey
}
