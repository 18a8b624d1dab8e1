import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CountFigures } from '#shared/counting/model'
import { useFormat } from '../i18n/use-format'

type Props = { readonly figures: CountFigures }

const counted = ['lines', 'differing', 'moved', 'blocked', 'uncounted'] as const
const worth = ['foundValue', 'missingValue'] as const

/** A count at a glance: how much of it differs, and what the differences are worth to who may see costs. */
export function ReviewFigures({ figures }: Props) {
  const { t } = useTranslation()
  const { number, money } = useFormat()
  const shown = [
    ...counted.map(name => ({ name, value: number(figures[name]) })),
    ...worth.flatMap(name => {
      const rial = figures[name]
      return rial === null ? [] : [{ name, value: money(rial) }]
    }),
  ]
  return (
    <Paper withBorder p="md">
      <SimpleGrid component="dl" m={0} cols={shown.length} spacing="md">
        {shown.map(({ name, value }) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {t(`counting.review.figures.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={600} style={{ whiteSpace: 'nowrap' }}>
              {value}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Paper>
  )
}
