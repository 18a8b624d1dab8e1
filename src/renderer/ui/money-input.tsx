import { Text, TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney, moneyUnitName, parseMoney } from '#shared/kernel/money'
import { useFormat } from '../i18n/use-format'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** Rial; null while empty, not a number while what is typed is no amount: no schema takes that one. */
  readonly value?: number | null
  readonly onChange: (rial: number | null) => void
}

/** Money typed in the shop's unit and any of three scripts, kept in rial, grouped when the field is left. */
export function MoneyInput({ value = null, onChange, error, ...props }: Props) {
  const { t } = useTranslation()
  const { shop, locale } = useFormat()
  const [typed, setTyped] = useState<string>()
  const unit = shop.moneyUnit
  const parsed = typed === undefined ? undefined : parseMoney(typed, unit)
  const isWrong = Number.isNaN(value) || (parsed && !parsed.ok && parsed.reason !== 'empty')
  const shown =
    value === null || Number.isNaN(value) ? '' : formatMoney(value, { unit, locale, currencyName: false })
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? shown}
      error={isWrong ? t('common.amountInvalid', { unit: moneyUnitName(unit, locale) }) : error}
      rightSection={
        <Text size="xs" c="dimmed" px={4}>
          {moneyUnitName(unit, locale)}
        </Text>
      }
      rightSectionWidth={52}
      rightSectionPointerEvents="none"
      onChange={event => {
        setTyped(event.currentTarget.value)
        const answer = parseMoney(event.currentTarget.value, unit)
        onChange(answer.ok ? answer.rial : answer.reason === 'empty' ? null : Number.NaN)
      }}
      onBlur={event => {
        if (!isWrong) setTyped(undefined)
        props.onBlur?.(event)
      }}
    />
  )
}
