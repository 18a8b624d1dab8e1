import { Button, Group, Switch, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { PlaceSelect } from './place-select'
import { usePartFilter } from './use-part-filter'

type Props = {
  /** Enter in the field opens the part that is called exactly so. */
  readonly onEnter: () => void
  /** The arrow down leads from the field to what was found. */
  readonly onDown: () => void
}

/** What narrows the list of parts. */
export function PartFilters({ onEnter, onDown }: Props) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { filter, change, clear, isFiltered } = usePartFilter()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Enter' || event.code === 'NumpadEnter') onEnter()
    else if (event.code === 'ArrowDown') onDown()
    else if (event.code === 'Escape') change({ text: '' })
    else return
    event.preventDefault()
  }
  return (
    <Group align="flex-end" gap="sm" wrap="wrap">
      <TextInput
        label={t('stock.parts.find')}
        placeholder={t('stock.parts.findHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        w={320}
        maxLength={200}
        autoFocus
        value={search.get('text') ?? ''}
        onChange={event => change({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <PlaceSelect
        label={t('stock.parts.at')}
        placeholder={t('common.all')}
        w={220}
        value={filter.placeId ?? null}
        onChange={placeId => change({ placeId: placeId ?? undefined })}
        clearable
      />
      <Switch
        label={t('stock.parts.onlyOut')}
        mb={8}
        checked={filter.isOut}
        onChange={event => change({ isOut: event.currentTarget.checked })}
      />
      <Switch
        label={t('stock.parts.withInactive')}
        mb={8}
        checked={filter.withInactive}
        onChange={event => change({ withInactive: event.currentTarget.checked })}
      />
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('stock.parts.clearFilters')}
        </Button>
      )}
    </Group>
  )
}
