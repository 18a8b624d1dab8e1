import { ActionIcon, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemLabel } from '#shared/devices/item-label'
import { Panel } from '../ui/panel'
import { itemOfWords, movedItem } from './item-order'
import { useItemWords } from './use-item-label'

type Props = {
  readonly label: string
  readonly items: readonly string[]
  readonly onChange: (items: string[]) => void
  readonly error: ReactNode
}

/** What is offered to tick, in the order in which it is offered. */
export function ItemListEditor({ label, items, onChange, error }: Props) {
  const { t } = useTranslation()
  const words = useItemWords()
  return (
    <Panel title={label}>
      <Stack gap={2}>
        {items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('devices.catalogue.noItems')}
          </Text>
        )}
        {items.map((item, index) => (
          <ItemRow
            key={item}
            words={itemLabel(words, item)}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onMove={step => onChange(movedItem(items, index, step))}
            onRemove={() => onChange(items.filter(other => other !== item))}
          />
        ))}
        {error && <Input.Error>{error}</Input.Error>}
        <NewItem
          label={label}
          onAdd={typed => {
            const item = itemOfWords(words, typed)
            if (!items.includes(item)) onChange([...items, item])
          }}
        />
      </Stack>
    </Panel>
  )
}

type RowProps = {
  readonly words: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

function ItemRow({ words, isFirst, isLast, onMove, onRemove }: RowProps) {
  const { t } = useTranslation()
  const acts = [
    {
      key: 'up',
      icon: IconArrowUp,
      text: t('devices.catalogue.moveUp', { item: words }),
      act: () => onMove(-1),
      isOff: isFirst,
    },
    {
      key: 'down',
      icon: IconArrowDown,
      text: t('devices.catalogue.moveDown', { item: words }),
      act: () => onMove(1),
      isOff: isLast,
    },
    {
      key: 'remove',
      icon: IconX,
      text: t('devices.catalogue.removeItem', { item: words }),
      act: onRemove,
      isOff: false,
    },
  ]
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm">{words}</Text>
      <Group gap={0} wrap="nowrap">
        {acts.map(({ key, icon: Icon, text, act, isOff }) => (
          <ActionIcon
            key={key}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={text}
            title={text}
            disabled={isOff}
            onClick={act}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        ))}
      </Group>
    </Group>
  )
}

function NewItem({ label, onAdd }: { readonly label: string; readonly onAdd: (typed: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const add = () => {
    if (typed.trim() === '') return
    onAdd(typed)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.code !== 'Enter' && event.code !== 'NumpadEnter') || event.ctrlKey) return
    event.preventDefault()
    add()
  }
  return (
    <TextInput
      mt="xs"
      aria-label={`${t('devices.catalogue.newItem')}: ${label}`}
      placeholder={t('devices.catalogue.newItem')}
      maxLength={120}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      rightSection={
        <ActionIcon
          variant="subtle"
          aria-label={`${t('devices.catalogue.addItem')}: ${label}`}
          disabled={typed.trim() === ''}
          onClick={add}
        >
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      }
    />
  )
}
