import { Text, TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatQuantity, parseQuantity } from '#shared/stock/quantity'
import { decimalsOf, type PartUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  readonly unit: PartUnit
  /** Steps of the unit; null while empty, not a number while what is typed is no quantity: no schema takes that one. */
  readonly value?: number | null
  readonly onChange: (steps: number | null) => void
}

/** A quantity typed in units and any of three scripts, kept in steps of the unit (rule H10); scans may count it on. */
export function QuantityField({ unit, value = null, onChange, error, ...props }: Props) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const [entry, setEntry] = useState<{ readonly text: string; readonly steps: number | null }>()
  const typed = entry && Object.is(entry.steps, value) ? entry.text : undefined
  const parsed = typed === undefined ? undefined : parseQuantity(typed, unit)
  const isWrong = Number.isNaN(value) || (parsed && !parsed.ok && parsed.reason !== 'empty')
  const shown = value === null || Number.isNaN(value) ? '' : formatQuantity(value, { unit, locale })
  const decimals = decimalsOf(unit)
  const wrong =
    decimals === 0
      ? t('stock.quantity.whole')
      : t('stock.quantity.decimals', { decimals: number(decimals), unit: t(`stock.units.${unit}`) })
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      error={isWrong ? wrong : error}
      rightSection={
        <Text size="xs" c="dimmed" px={4} truncate>
          {t(`stock.units.${unit}`)}
        </Text>
      }
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      onChange={event => {
        const text = event.currentTarget.value
        const answer = parseQuantity(text, unit)
        const steps = answer.ok ? answer.quantity : answer.reason === 'empty' ? null : Number.NaN
        setEntry({ text, steps })
        onChange(steps)
      }}
      onBlur={event => {
        if (!isWrong) setEntry(undefined)
        props.onBlur?.(event)
      }}
    />
  )
}
