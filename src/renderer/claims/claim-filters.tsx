import { Button, Group, Pill, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { claimKinds, claimStates } from '#shared/claims/states'
import { DayField } from '../ui/day-field'
import { ManufacturerSelect } from './manufacturer-select'
import { useClaimFilter } from './use-claim-filter'

/** What narrows the list of claims. */
export function ClaimFilters() {
  const { t } = useTranslation()
  const { filter, change, clear, isFiltered } = useClaimFilter()
  return (
    <Group align="flex-end" gap="sm" wrap="wrap">
      <Select
        label={t('claims.fields.state')}
        placeholder={t('common.all')}
        w={180}
        data={claimStates.map(state => ({ value: state, label: t(`claims.states.${state}`) }))}
        value={filter.state ?? null}
        onChange={state => change({ state })}
        clearable
      />
      <Select
        label={t('claims.fields.kind')}
        placeholder={t('common.all')}
        w={150}
        data={claimKinds.map(kind => ({ value: kind, label: t(`claims.kinds.${kind}`) }))}
        value={filter.kind ?? null}
        onChange={kind => change({ kind })}
        clearable
      />
      <ManufacturerSelect
        value={filter.manufacturerId}
        onChange={manufacturerId => change({ manufacturerId })}
      />
      <DayField
        label={t('claims.list.closedFrom')}
        w={150}
        value={filter.closedFrom ?? null}
        onChange={closedFrom => change({ closedFrom })}
      />
      <DayField
        label={t('claims.list.closedTo')}
        w={150}
        value={filter.closedTo ?? null}
        onChange={closedTo => change({ closedTo })}
      />
      {filter.cardId && (
        <Pill
          size="lg"
          mb={4}
          withRemoveButton
          onRemove={() => change({ cardId: null })}
          removeButtonProps={{ 'aria-label': t('claims.list.clearCard') }}
        >
          {t('claims.list.ofCard')}
        </Pill>
      )}
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('claims.clearFilters')}
        </Button>
      )}
    </Group>
  )
}
