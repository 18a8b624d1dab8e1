import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { toAsciiDigits } from '#shared/kernel/digits'
import { readCardNumber } from '#shared/warranty/card-number'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Keys } from '../ui/keys'
import { useShortcut } from '../ui/use-shortcut'
import { BoxResults, hitsOf } from './box-results'
import { useGlobalScan } from './use-global-scan'
import { useOpenCode } from './use-open-code'

/** One box for everything: what is typed is looked up at once, Enter opens the first hit's next step. */
export function Box() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [isWaiting, setWaiting] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const query = text.trim()
  const { data, error, isPlaceholderData } = useQuery({
    ...queries.search.box.queryOptions({ input: { text: query } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  useGlobalScan()
  const openCode = useOpenCode()
  const focus = () => {
    input.current?.focus()
    input.current?.select()
  }
  useShortcut('Ctrl+KeyK', focus)
  useShortcut('F3', focus)

  const hits = data && query !== '' ? hitsOf(data) : []
  const isCurrent = data !== undefined && !isPlaceholderData

  const leave = () => {
    setText('')
    setWaiting(false)
    combobox.closeDropdown()
    input.current?.blur()
  }
  const open = (place: string) => {
    leave()
    navigate(place)
  }
  const enter = () => {
    const [first] = hits
    if (!isCurrent) setWaiting(true)
    else if (first) open(first.place)
    else if (mayBeCode(query)) {
      leave()
      openCode(query)
    }
  }
  // Enter was pressed before the answer for these letters was there.
  useEffect(() => {
    if (isWaiting && isCurrent) enter()
  })

  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          flex={1}
          maw={640}
          type="search"
          aria-label={t('shell.box')}
          placeholder={t('shell.boxPlaceholder')}
          leftSection={
            query !== '' && isPlaceholderData ? <Loader size={16} /> : <IconSearch size={18} aria-hidden />
          }
          rightSection={<Keys keys="Ctrl+K" />}
          rightSectionWidth={76}
          rightSectionPointerEvents="none"
          value={text}
          onChange={event => {
            setText(event.currentTarget.value)
            setWaiting(false)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={event => {
            if (event.code === 'Escape') {
              setText('')
              input.current?.blur()
            }
            const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
            if (!isEnter || combobox.getSelectedOptionIndex() !== -1 || query === '') return
            event.preventDefault()
            enter()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === '' || (!data && !error)}>
        <ErrorNote error={error} />
        {hits.length > 0 ? (
          <Combobox.Options aria-label={t('common.results')} mah={480} style={{ overflowY: 'auto' }}>
            <BoxResults hits={hits} />
          </Combobox.Options>
        ) : (
          !error && <Combobox.Empty>{t('search.nothing', { text: query })}</Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}

/**
 * The number or serial of a warranty card stands in no list, but opens its card: one of our numbers, of which some have
 * letters alone, or any other word with a digit in it.
 */
function mayBeCode(text: string): boolean {
  return readCardNumber(text).kind !== 'other' || /^(?=.*\d)[\p{L}\p{N}._/-]{4,}$/u.test(toAsciiDigits(text))
}
