import { Button, Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/claims/model'
import type { Repair } from '#shared/repairs/model'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { DocumentNumber } from '../ui/document-number'
import { FactList } from '../ui/fact-list'
import { Ltr } from '../ui/ltr'
import { Panel } from '../ui/panel'
import { NumberLink } from './number-link'
import { statementPlace } from './places'
import { RefundForm } from './refund-form'
import { ReplaceForm } from './replace-form'
import { ClaimStateBadge } from './state-badges'

type Props = { readonly repair: Repair }

const acts = ['replace', 'refund'] as const
type Act = (typeof acts)[number]

/** What the warranty gives for this repair besides work: its claim, or another device or the money; nothing for most. */
export function ClaimPanel({ repair }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canSee = useMay()('claims.view')
  const [act, setAct] = useState<Act>()
  const { data: claims } = useQuery(
    queries.claims.ofRepair.queryOptions({ input: { repairId: repair.id }, enabled: canSee }),
  )
  const offered = useOfferedActs(repair, claims)
  if (!claims || (claims.length === 0 && offered.length === 0)) return null
  const close = () => setAct(undefined)
  return (
    <Panel title={t('claims.panel.title')}>
      {claims.map(claim => (
        <ClaimFacts key={claim.id} claim={claim} />
      ))}
      {offered.length > 0 && (
        <Group gap="xs">
          {offered.map(candidate => (
            <Button key={candidate} size="xs" variant="default" onClick={() => setAct(candidate)}>
              {t(`claims.panel.${candidate}`)}
            </Button>
          ))}
        </Group>
      )}
      <Modal opened={act !== undefined} onClose={close} title={act && t(`claims.panel.${act}`)} size="lg">
        {act === 'replace' && <ReplaceForm repair={repair} onDone={close} />}
        {act === 'refund' && <RefundForm repair={repair} onDone={close} />}
      </Modal>
    </Panel>
  )
}

/** While a covered device is being worked on and nothing was claimed for it yet. It only hides, main decides. */
function useOfferedActs({ id, kind }: Repair, claims: readonly Claim[] | undefined): readonly Act[] {
  const { queries } = useApi()
  const may = useMay()
  const isWorkedOn = isOpenKind(kind) && kind !== 'ready'
  const permitted: Record<Act, boolean> = { replace: may('claims.make'), refund: may('claims.approve') }
  const isAsked = isWorkedOn && claims?.length === 0 && may('warranty.view')
  const { data: coverage } = useQuery(
    queries.coverage.ofRepair.queryOptions({ input: { repairId: id }, enabled: isAsked }),
  )
  const isCovered = coverage?.card && coverage.standing.some(({ result }) => result === 'covered')
  return isAsked && isCovered ? acts.filter(act => permitted[act]) : []
}

function ClaimFacts({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { number, kind, state, amount, acceptedAmount, manufacturer, statement, replacement } = claim
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>
          <DocumentNumber>{number}</DocumentNumber>
        </Text>
        <ClaimStateBadge state={state} />
        <Text size="sm">{t(`claims.kinds.${kind}`)}</Text>
      </Group>
      <FactList
        facts={[
          { label: t('claims.fields.asked'), value: money(amount) },
          {
            label: t('claims.fields.accepted'),
            value: acceptedAmount !== null && money(acceptedAmount),
          },
          { label: t('claims.fields.manufacturer'), value: manufacturer && <bdi>{manufacturer.name}</bdi> },
          {
            label: t('claims.fields.statement'),
            value: statement && (
              <NumberLink place={statementPlace(statement.id)}>{statement.number}</NumberLink>
            ),
          },
          {
            label: t('claims.fields.replacement'),
            value: replacement?.serialNo && <Ltr>{replacement.serialNo}</Ltr>,
          },
          {
            label: t('claims.fields.newCard'),
            value: replacement && (
              <NumberLink isCode place={`/warranty/cards/${replacement.card.id}`}>
                {replacement.card.number}
              </NumberLink>
            ),
          },
          {
            label: t('claims.fields.approvedBy'),
            value: claim.approvedBy && <bdi>{claim.approvedBy.name}</bdi>,
          },
          { label: t('claims.fields.reason'), value: claim.reason },
        ]}
      />
    </>
  )
}
