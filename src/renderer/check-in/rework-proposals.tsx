import { Alert, Checkbox, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconRotate } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { ReworkProposal } from '#shared/repairs/rework'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly deviceId: Id }

/** Long enough to have written a word, short enough to be there before the next field. */
const typingPauseMs = 250

/**
 * Visits that this one may do again, each to be ticked; one with the same fault is warned of by itself (rule E5). The
 * same list says until when the earlier work is under warranty.
 */
export function ReworkProposals({ checkIn, deviceId }: Props) {
  const { queries } = useApi()
  const [fault] = useDebouncedValue(checkIn.form.fault, typingPauseMs)
  const { data: proposals = [], error } = useQuery({
    ...queries.repairs.reworkProposals.queryOptions({ input: { deviceId, fault: fault.slice(0, 2000) } }),
    placeholderData: keepPreviousData,
  })
  const { reworkOfId } = checkIn.form
  const warned = proposals.filter(({ id, isSameFault }) => isSameFault || id === reworkOfId)
  const shown = warned.length > 0 ? warned : proposals.slice(0, 1)
  return (
    <>
      <ErrorNote error={error} />
      {shown.map(proposal => (
        <Proposal key={proposal.id} checkIn={checkIn} proposal={proposal} />
      ))}
    </>
  )
}

type ProposalProps = { readonly checkIn: CheckInState; readonly proposal: ReworkProposal }

function Proposal({ checkIn, proposal }: ProposalProps) {
  const { t } = useTranslation()
  const { number, day, today } = useFormat()
  const { id, isSameFault, warrantyEndsOn } = proposal
  const told = t('rework.proposal', {
    number: ltrText(number(proposal.number)),
    day: day(proposal.deliveredOn),
    days: number(proposal.daysAgo),
    fault: ownDirection(proposal.fault),
  })
  const warranty =
    warrantyEndsOn !== null &&
    (warrantyEndsOn >= today()
      ? t('rework.warrantyUntil', { day: day(warrantyEndsOn) })
      : t('rework.warrantyOver'))
  return (
    <Alert
      role={isSameFault ? 'alert' : 'note'}
      color={isSameFault ? 'orange' : 'gray'}
      variant="light"
      p="xs"
      {...(isSameFault && { icon: <IconRotate aria-hidden />, title: t('rework.sameFault') })}
    >
      <Stack gap={4}>
        <Text size="sm">{told}</Text>
        {warranty && <Text size="sm">{warranty}</Text>}
        <Checkbox
          size="sm"
          label={t('rework.open', { number: ltrText(number(proposal.number)) })}
          checked={checkIn.form.reworkOfId === id}
          error={checkIn.mistakeAt('reworkOfId')}
          onChange={event => checkIn.patch({ reworkOfId: event.currentTarget.checked ? id : null })}
        />
      </Stack>
    </Alert>
  )
}
