import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountedPart } from '#shared/counting/model'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { QuantityField } from '../stock/quantity-field'
import { useQuantity } from '../stock/use-quantity'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { type Counting, type Found, isCountedByScan } from './use-counting'

type Props = { readonly part: CountedPart; readonly counting: Counting }

/** The part that is being counted, what was counted of it here last, and the field for a quantity or serial typed by hand. */
export function CountEntry({ part, counting }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <Group
      role="group"
      aria-label={part.number}
      justify="space-between"
      align="flex-end"
      gap="md"
      p="sm"
      bd="1px solid var(--mantine-primary-color-filled)"
      style={{ borderRadius: 'var(--mantine-radius-default)' }}
    >
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text fw={600}>
          <Ltr>{part.number}</Ltr>
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{partName(part, locale)}</bdi>
        </Text>
        <Last part={part} counting={counting} />
      </div>
      {part.isSerialised ? (
        <SerialEntry label={t('counting.scan.serial')} onAdd={found => counting.add(part, found)} />
      ) : (
        <QuantityEntry part={part} onAdd={found => counting.add(part, found)} />
      )}
    </Group>
  )
}

function Last({ part, counting: { last, placeId } }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (last?.line.part.id !== part.id || last.line.place.id !== placeId) return null
  const said = last.serialNo
    ? t('counting.scan.lastSerial', { serial: ltrText(last.serialNo) })
    : t('counting.scan.lastAdded', { quantity: quantity(last.quantity, part.unit) })
  return (
    <Group gap="md" aria-live="polite">
      <Text fw={600} size="lg">
        {t('counting.scan.here')}: {quantity(last.line.counted, part.unit)}
      </Text>
      <Text size="sm" c="dimmed">
        {said}
      </Text>
    </Group>
  )
}

type EntryProps = { readonly onAdd: (found: Found) => void }

function QuantityEntry({ part, onAdd }: EntryProps & Pick<Props, 'part'>) {
  const { t } = useTranslation()
  const [quantity, setQuantity] = useState<number | null>(null)
  const field = useFocused(!isCountedByScan(part))
  const isQuantity = quantity !== null && quantity > 0
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isQuantity) return
    onAdd({ quantity, serialNos: [] })
    setQuantity(null)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <QuantityField
          ref={field}
          w={180}
          label={t('counting.scan.quantity')}
          unit={part.unit}
          value={quantity}
          onChange={setQuantity}
        />
        <AddButton isDisabled={!isQuantity} />
      </Group>
    </form>
  )
}

function SerialEntry({ label, onAdd }: EntryProps & { readonly label: string }) {
  const { t } = useTranslation()
  const [serialNo, setSerialNo] = useState('')
  const field = useFocused(true)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (serialNo.trim() === '') return
    onAdd({ quantity: 1, serialNos: [serialNo.trim()] })
    setSerialNo('')
  }
  return (
    <form noValidate onSubmit={submit}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          ref={field}
          w={260}
          dir="ltr"
          label={label}
          placeholder={t('counting.scan.serialHint')}
          maxLength={60}
          value={serialNo}
          onChange={event => setSerialNo(event.currentTarget.value)}
        />
        <AddButton isDisabled={serialNo.trim() === ''} />
      </Group>
    </form>
  )
}

function AddButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation()
  return (
    <Button type="submit" leftSection={<IconPlus size={18} aria-hidden />} disabled={isDisabled}>
      {t('counting.scan.add')}
    </Button>
  )
}

/** What cannot be counted by its barcode alone is typed next. */
function useFocused(isWanted: boolean): React.RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isWanted) field.current?.focus()
  }, [isWanted])
  return field
}
