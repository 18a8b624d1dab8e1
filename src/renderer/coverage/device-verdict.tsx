import { Anchor, Paper, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CoverageQuestion } from '#shared/coverage/model'
import { fittedSentence } from '#shared/warranty/verdict-summary'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { VerdictText } from '../warranty/verdict-text'

type Props = { readonly question: Partial<CoverageQuestion> }

const typingPauseMs = 200

/** The warranty of the device in hand, as soon as it is known which one it is, before anything is saved. */
export function DeviceVerdict({ question }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { queries } = useApi()
  const may = useMay()
  const [asked] = useDebouncedValue(question, typingPauseMs)
  const isKnown = Boolean(asked.deviceId || asked.serialNo || asked.imei || asked.cardNumber)
  const { data, error } = useQuery({
    ...queries.coverage.check.queryOptions({
      input: asked,
      enabled: isKnown && may('warranty.view'),
    }),
    placeholderData: keepPreviousData,
  })
  if (!isKnown || !may('warranty.view')) return null
  if (error) return <ErrorNote error={error} />
  if (!data?.isUsed) return null
  const { card, verdict } = data
  return (
    <Paper component="section" withBorder p="xs" aria-label={t('coverage.title')} aria-live="polite">
      <Stack gap={4}>
        <VerdictText verdict={verdict} isCompact />
        {verdict.fitted.map(item => (
          <Text key={item.fitted.chargeId} size="xs">
            {fittedSentence(format, item)}
          </Text>
        ))}
        {card && (
          <Text size="xs" c="dimmed">
            <Anchor component={Link} href={`/warranty/cards/${card.id}`} inherit underline="always">
              {t('coverage.card', { number: ltrText(card.number) })}
            </Anchor>{' '}
            · <bdi>{card.policyName}</bdi>
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
