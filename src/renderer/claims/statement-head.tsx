import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Statement } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import { Figures } from './figures'
import { statementsPlace } from './places'
import { StatementStateBadge } from './state-badges'
import { StatementActions } from './statement-actions'
import { StatementExtras } from './statement-extras'

type Props = { readonly statement: Statement }

/** What a statement is at a glance: whose, of which days, where it stands, and its amounts. */
export function StatementHead({ statement }: Props) {
  const { t } = useTranslation()
  const { day, instant, number: digits } = useFormat()
  const { number, state, manufacturer, from, to, sentAt } = statement
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={6} miw={0}>
            <Group gap="sm">
              <Title order={1} size="h2" style={{ whiteSpace: 'nowrap' }}>
                {t('claims.statement.title', { number: ltrText(digits(number)) })}
              </Title>
              <StatementStateBadge state={state} size="lg" />
            </Group>
            <Group gap="lg">
              <Anchor component={Link} href={statementsPlace(manufacturer.id)} fw={600}>
                <bdi>{manufacturer.name}</bdi>
              </Anchor>
              <Text size="sm">{t('claims.period', { from: day(from), to: day(to) })}</Text>
              {sentAt !== null && (
                <Text size="sm" c="dimmed">
                  {t('claims.statement.sentAt', { date: instant(sentAt) })}
                </Text>
              )}
            </Group>
          </Stack>
          <StatementActions statement={statement} />
        </Group>
        <Group justify="space-between" align="flex-end" wrap="nowrap">
          <StatementFigures statement={statement} />
          <StatementExtras statement={statement} />
        </Group>
      </Stack>
    </Paper>
  )
}

/** What was not asked for yet has no answer to show. */
function StatementFigures({ statement }: Props) {
  const { t } = useTranslation()
  const { state, amount, accepted, paid, writtenOff, remaining } = statement
  const asked = { label: t('claims.fields.asked'), amount }
  if (state === 'prepared') return <Figures figures={[{ ...asked, isMain: true }]} />
  return (
    <Figures
      figures={[
        asked,
        { label: t('claims.fields.accepted'), amount: accepted },
        { label: t('claims.fields.paid'), amount: paid },
        { label: t('claims.fields.writtenOff'), amount: writtenOff },
        { label: t('claims.fields.remaining'), amount: remaining, isMain: true },
      ]}
    />
  )
}
