import { Text } from '@mantine/core'
import { useFormat } from '../i18n/use-format'
import classes from './figures.module.css'

type Figure = { readonly label: string; readonly amount: number; readonly isMain?: boolean }

type Props = { readonly figures: readonly Figure[] }

/** Amounts of money side by side, each under its name; the one that matters stands out. */
export function Figures({ figures }: Props) {
  const { money } = useFormat()
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, amount, isMain }) => (
        <div key={label} data-main={isMain || undefined}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <dd>{money(amount)}</dd>
        </div>
      ))}
    </dl>
  )
}
