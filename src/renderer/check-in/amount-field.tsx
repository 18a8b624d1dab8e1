import type { ComponentProps } from 'react'
import { parseMoney } from '#shared/kernel/money'
import { useFormat } from '../i18n/use-format'
import { MoneyInput } from '../ui/money-input'

type Props = Omit<ComponentProps<typeof MoneyInput>, 'onInput'> & {
  /** Whether what is typed can be read as an amount: an unreadable one must not be saved as none. */
  readonly onReadable: (isReadable: boolean) => void
}

export function AmountField({ onReadable, ...props }: Props) {
  const { shop } = useFormat()
  return (
    <MoneyInput
      {...props}
      onInput={event => {
        const parsed = parseMoney(event.currentTarget.value, shop.moneyUnit)
        onReadable(parsed.ok || parsed.reason === 'empty')
      }}
    />
  )
}
