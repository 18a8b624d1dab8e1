import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { toAsciiDigits } from '#shared/kernel/digits'
import { useFormat } from '../i18n/use-format'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** Not a number while what is typed is none. */
  readonly value?: number
  readonly onChange: (value: number) => void
  /** Digits after the point; 0 takes whole numbers alone. */
  readonly decimals?: number
}

/** A plain number, typed in any of three scripts and shown in the digits of the language (rule N2). */
export function NumberField({ value = Number.NaN, onChange, decimals = 0, ...props }: Props) {
  const { number } = useFormat()
  const [typed, setTyped] = useState<string>()
  const shown = Number.isNaN(value) ? '' : number(value)
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? shown}
      onChange={event => {
        setTyped(event.currentTarget.value)
        onChange(readNumber(event.currentTarget.value, decimals))
      }}
      onBlur={event => {
        if (!Number.isNaN(value)) setTyped(undefined)
        props.onBlur?.(event)
      }}
    />
  )
}

function readNumber(text: string, decimals: number): number {
  const ascii = toAsciiDigits(text).trim().replace('٫', '.')
  const form = decimals > 0 ? /^\d{1,12}(\.\d+)?$/ : /^\d{1,12}$/
  return form.test(ascii) ? Number(Number(ascii).toFixed(decimals)) : Number.NaN
}
