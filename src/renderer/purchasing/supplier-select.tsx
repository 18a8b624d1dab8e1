import { Select, type SelectProps } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  /** Also those from whom nothing is bought any more: their past can be looked at. */
  readonly withInactive?: boolean
}

/** A supplier by name, found as one types. */
export function SupplierSelect({ value, onChange, withInactive = false, ...props }: Props) {
  const { queries } = useApi()
  const [typed, setTyped] = useState('')
  const { data: chosen } = useQuery(
    queries.purchasing.supplier.queryOptions({ input: { id: value ?? '' }, enabled: value !== null }),
  )
  // What is chosen stands in the field: it is no search.
  const text = typed === chosen?.name ? '' : typed.trim()
  const { data } = useQuery(
    queries.purchasing.suppliers.queryOptions({
      input: { text, withInactive, limit: 50 },
      placeholderData: keepPreviousData,
    }),
  )
  const found = data?.rows ?? []
  const offered =
    chosen && chosen.id === value && !found.some(({ id }) => id === value) ? [chosen, ...found] : found
  return (
    <Select
      {...props}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      onSearchChange={setTyped}
      // Main has found them: by folded letters, which a comparison of letters would miss.
      filter={({ options }) => options}
    />
  )
}
