import { Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#shared/coverage/model'
import { useFormat } from '../i18n/use-format'
import { resultLooks } from '../warranty/result-look'

type Props = { readonly standing: readonly Standing[] }

/** What holds for each kind of line; with who decided and why, where it was not the rule. */
export function StandingLines({ standing }: Props) {
  const { t } = useTranslation()
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={t('coverage.lines')}>
      <Table.Tbody>
        {standing.map(line => (
          <Line key={line.line} standing={line} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Line({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const { line, result, by, reason, staffName, at } = standing
  const { icon: Icon, color } = resultLooks[result]
  return (
    <Table.Tr>
      <Table.Td w="20%">{t(`verdict.lines.${line}`)}</Table.Td>
      <Table.Td>
        <Badge color={color} variant="light" leftSection={<Icon size={14} aria-hidden />}>
          {t(`verdict.results.${result}`)}
        </Badge>
        {by !== 'rule' && (
          <Text size="xs" c="dimmed">
            {t(`coverage.by.${by}`, { name: staffName, at: instant(at) })}: <bdi>{reason}</bdi>
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
