import { useTranslation } from 'react-i18next'
import type { Claimed } from '#shared/claims/model'
import { useFormat } from '../i18n/use-format'
import { FactList } from '../ui/fact-list'
import { ownDirection } from '../ui/own-direction'
import { NumberLink } from './number-link'

type Props = { readonly claim: Claimed }

/** What proves a claim to the manufacturer; what is not known is left out. */
export function ClaimEvidence({ claim }: Props) {
  const { t } = useTranslation()
  const { day, number } = useFormat()
  const { repair, card, evidence, customerName, replacement, approvedBy, reason, closedOn } = claim
  const { decision } = evidence
  const said = decision && {
    name: ownDirection(decision.staffName),
    reason: ownDirection(decision.reason),
  }
  return (
    <FactList
      facts={[
        {
          label: t('claims.fields.repair'),
          value: <NumberLink place={`/repairs/${repair.id}`}>{repair.number}</NumberLink>,
        },
        { label: t('claims.fields.customer'), value: <bdi>{customerName}</bdi> },
        {
          label: t('claims.fields.card'),
          value: (
            <NumberLink isCode place={`/warranty/cards/${card.id}`}>
              {card.number}
            </NumberLink>
          ),
        },
        {
          label: t('claims.fields.policy'),
          value: t('claims.evidence.policyVersion', {
            name: ownDirection(evidence.policyName),
            version: number(evidence.policyVersion),
          }),
        },
        {
          label: t('claims.fields.activatedOn'),
          value: evidence.activatedOn && day(evidence.activatedOn, 'short'),
        },
        { label: t('claims.fields.receivedOn'), value: day(evidence.receivedOn, 'short') },
        { label: t('claims.fields.closedOn'), value: closedOn && day(closedOn, 'short') },
        { label: t('claims.fields.fault'), value: evidence.fault },
        { label: t('claims.fields.foundFault'), value: evidence.foundFault },
        { label: t('claims.fields.workDone'), value: evidence.workDone },
        { label: t('claims.fields.technician'), value: evidence.technicianName },
        {
          label: t('claims.fields.decision'),
          value: decision && said && t(`claims.evidence.decisions.${decision.judge}`, said),
        },
        {
          label: t('claims.fields.replacement'),
          value: replacement && (
            <NumberLink isCode place={`/warranty/cards/${replacement.card.id}`}>
              {replacement.card.number}
            </NumberLink>
          ),
        },
        { label: t('claims.fields.approvedBy'), value: approvedBy && <bdi>{approvedBy.name}</bdi> },
        { label: t('claims.fields.reason'), value: reason },
      ]}
    />
  )
}
