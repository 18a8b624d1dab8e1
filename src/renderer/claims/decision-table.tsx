import { Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WarrantyCost } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { resultLooks } from '../warranty/result-look'
import classes from './claim-tables.module.css'
import { NumberLink } from './number-link'

type Decision = WarrantyCost['decisions'][number]

type Props = { readonly decisions: readonly Decision[] }

/** Every decision of a person in place of the rule or against it, with its reason and what it cost (rule D9). */
export function DecisionTable({ decisions }: Props) {
  const { t } = useTranslation()
  if (decisions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('claims.costs.noDecisions')}
      </Text>
    )
  }
  return (
    <Table fz="sm" verticalSpacing={6} aria-label={t('claims.costs.decisions')} className={classes.rows}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('claims.costs.on')}</Table.Th>
          <Table.Th>{t('claims.fields.repair')}</Table.Th>
          <Table.Th>{t('claims.fields.decision')}</Table.Th>
          <Table.Th>{t('claims.costs.who')}</Table.Th>
          <Table.Th ta="end">{t('claims.costs.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {decisions.map((decision, index) => (
          <Row key={String(index)} decision={decision} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation()
  const { day, money } = useFormat()
  const { repair, on, judge, result, reason, staffName, amount } = decision
  const { icon: Icon, color } = resultLooks[result]
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(on)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <NumberLink place={`/repairs/${repair.id}`}>{repair.number}</NumberLink>
      </Table.Td>
      <Table.Td>
        <Badge color={color} variant="light" tt="none" leftSection={<Icon size={14} aria-hidden />}>
          {t(`verdict.results.${result}`)}
        </Badge>
        <Text size="xs" c="dimmed" mt={2}>
          {t(`claims.costs.judges.${judge}`)}
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{reason}</bdi>
        </Text>
      </Table.Td>
      <Table.Td>
        <Clipped>{staffName}</Clipped>
      </Table.Td>
      <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
        {money(amount)}
      </Table.Td>
    </Table.Tr>
  )
}
