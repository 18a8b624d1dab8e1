import type { ComponentProps } from 'react'
import { MoneyInput } from '../ui/money-input'

type Props = ComponentProps<typeof MoneyInput> & {
  /** Whether what is typed can be read as an amount: an unreadable one must not be saved as none. */
  readonly onReadable: (isReadable: boolean) => void
}

/** An amount of a form that is kept as a draft, where only amounts can be kept. */
export function AmountField({ onReadable, onChange, ...props }: Props) {
  return (
    <MoneyInput
      {...props}
      onChange={rial => {
        const isReadable = !Number.isNaN(rial)
        onReadable(isReadable)
        onChange(isReadable ? rial : null)
      }}
    />
  )
}
