import { Group, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type SuggestionFilter, type SuggestionKind, suggestionKinds } from '#shared/purchasing/plan-model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useAddressFilter } from './use-address-filter'

const none = 'none'

/** What of the suggestions is looked at, kept in the address. */
export function useSuggestionFilter() {
  const { values, change } = useAddressFilter(['kind', 'supplier'])
  const kind = suggestionKinds.find(known => known === values.kind) ?? 'due'
  const filter: SuggestionFilter = {
    kind,
    ...(values.supplier && { supplierId: values.supplier === none ? null : values.supplier }),
  }
  return { filter, supplier: values.supplier ?? null, change }
}

/** To order or already ordered; of which supplier. */
export function SuggestionFilters() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { queries } = useApi()
  const { filter, supplier, change } = useSuggestionFilter()
  const { data = [] } = useQuery(queries.planning.dueSuppliers.queryOptions({ input: {} }))
  return (
    <Group gap="sm">
      <SegmentedControl
        aria-label={t('plan.suggestions.kind')}
        value={filter.kind}
        // One of the two that it offers.
        onChange={kind => change({ kind: kind as SuggestionKind, supplier: null })}
        data={suggestionKinds.map(value => ({ value, label: t(`plan.suggestions.kinds.${value}`) }))}
      />
      {filter.kind === 'due' && data.length > 0 && (
        <Select
          w={200}
          aria-label={t('plan.suggestions.supplier')}
          placeholder={t('plan.suggestions.allSuppliers')}
          data={data.map(({ supplier: of, parts }) => ({
            value: of?.id ?? none,
            label: t('plan.suggestions.ofSupplier', {
              name: of?.name ?? t('plan.suggestions.noSupplier'),
              parts: number(parts),
            }),
          }))}
          value={supplier}
          onChange={id => change({ supplier: id })}
          clearable
        />
      )}
    </Group>
  )
}
