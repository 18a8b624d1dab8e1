import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'

type Props = { readonly value: Id | undefined; readonly onChange: (id: Id | null) => void }

/** Narrows a list to one manufacturer. */
export function ManufacturerSelect({ value, onChange }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: owed = [] } = useQuery(queries.claims.owed.queryOptions({ input: {} }))
  return (
    <Select
      label={t('claims.fields.manufacturer')}
      placeholder={t('common.all')}
      w={200}
      data={owed.map(({ manufacturer: { id, name } }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={onChange}
      clearable
      searchable
    />
  )
}
