import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Charge, NewCharge } from '#shared/billing/model'
import { lineOfCharge } from '#shared/coverage/charge-line'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'

export type Payer = NewCharge['coverage']

type Props = {
  readonly repairId: Id
  readonly chargeKind: Exclude<Charge['kind'], 'discount'>
  readonly value: Payer
  readonly onChange: (payer: Payer) => void
}

/** Who pays for a line, where a warranty covers lines of its kind; where none does, there is nothing to choose. */
export function PayerChoice({ repairId, chargeKind, value, onChange }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { queries } = useApi()
  const { data: coverage } = useQuery(queries.coverage.ofRepair.queryOptions({ input: { repairId } }))
  if (!coverage) return null
  const line = lineOfCharge(chargeKind)
  const isCovered = coverage.standing.some(
    standing => standing.line === line && standing.result === 'covered',
  )
  const fitted = coverage.verdict.fitted.filter(item => item.verdict.result === 'covered')
  const choices = [
    { value: 'none', label: t('coverage.charge.none') },
    ...(isCovered ? [{ value: 'card', label: t('coverage.charge.card') }] : []),
    ...fitted.map(({ fitted: { chargeId, description, repairNumber } }) => ({
      value: chargeId,
      label: t('coverage.charge.fitted', {
        description: ownDirection(description),
        number: ltrText(number(repairNumber)),
      }),
    })),
  ]
  const chosen = value.kind === 'fitted' ? value.chargeId : value.kind
  if (choices.length === 1) return null
  return (
    <Select
      label={t('coverage.charge.label')}
      data={choices}
      allowDeselect={false}
      value={chosen}
      onChange={payer => {
        if (payer === 'none' || payer === 'card') onChange({ kind: payer })
        else if (payer) onChange({ kind: 'fitted', chargeId: payer })
      }}
    />
  )
}
