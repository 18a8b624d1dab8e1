import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Coverage } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import { fittedSentence } from '#shared/warranty/verdict-summary'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ActChoice } from '../ui/act-choice'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Panel } from '../ui/panel'
import { VerdictText } from '../warranty/verdict-text'
import { DecideForm } from './decide-form'
import { ExcludeForm } from './exclude-form'
import { ExclusionList } from './exclusion-list'
import { JudgeAgainForm } from './judge-again-form'
import { StandingLines } from './standing-lines'

type Props = { readonly repairId: Id }

const acts = ['exclude', 'decide', 'judgeAgain'] as const
type Act = (typeof acts)[number]

/** What the warranty says of this repair, line by line, why, and who said otherwise (rules D5, D7, D9). */
export function CoveragePanel({ repairId }: Props) {
  const { queries } = useApi()
  const { data: coverage, error } = useQuery(queries.coverage.ofRepair.queryOptions({ input: { repairId } }))
  if (!coverage) return <ErrorNote error={error} />
  return <Shown coverage={coverage} />
}

function Shown({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [act, setAct] = useState<Act>()
  const { card, verdict, standing, exclusions } = coverage
  const offered: Record<Act, boolean> = {
    exclude: coverage.acts.exclude,
    decide: coverage.acts.judge,
    judgeAgain: coverage.acts.judge,
  }
  const close = () => setAct(undefined)
  return (
    <Panel title={t('coverage.title')}>
      <VerdictText verdict={verdict} isCompact />
      {card && (
        <Text size="xs" c="dimmed">
          <Anchor component={Link} href={`/warranty/cards/${card.id}`} inherit underline="always">
            {t('coverage.card', { number: ltrText(card.number) })}
          </Anchor>{' '}
          · <bdi>{card.policyName}</bdi>
          {card.manufacturerName && (
            <>
              {' '}
              · <bdi>{card.manufacturerName}</bdi>
            </>
          )}
        </Text>
      )}
      {verdict.fitted.map(item => (
        <Text key={item.fitted.chargeId} size="sm">
          {fittedSentence(format, item)}
        </Text>
      ))}
      <StandingLines standing={standing} />
      <ExclusionList
        repairId={coverage.repairId}
        exclusions={exclusions}
        canWithdraw={coverage.acts.exclude}
      />
      <ActChoice
        acts={acts.filter(candidate => offered[candidate])}
        labelOf={candidate => t(`coverage.acts.${candidate}`)}
        chosen={act}
        onChoose={setAct}
      />
      {act === 'exclude' && offered.exclude && <ExcludeForm repairId={coverage.repairId} onDone={close} />}
      {act === 'decide' && offered.decide && <DecideForm coverage={coverage} onDone={close} />}
      {act === 'judgeAgain' && offered.judgeAgain && (
        <JudgeAgainForm repairId={coverage.repairId} onDone={close} />
      )}
    </Panel>
  )
}
