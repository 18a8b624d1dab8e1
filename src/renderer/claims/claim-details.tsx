import { Grid, Stack } from '@mantine/core'
import type { Claimed, Statement } from '#shared/claims/model'
import { useMay } from '../shell/session'
import { AnswerForm } from './answer-form'
import { ClaimEvidence } from './claim-evidence'
import { ClaimLines } from './claim-lines'
import { ClaimTurns } from './claim-turns'

type Props = { readonly claim: Claimed; readonly statement: Statement }

const answerable = ['sent', 'accepted', 'rejected'] as const

/** What proves a claim at the start side, what it asks for and what can be done with it at the end side. */
export function ClaimDetails({ claim, statement }: Props) {
  const canManage = useMay()('claims.manage')
  const canAnswer = canManage && answerable.some(state => state === claim.state)
  return (
    <Grid gap="xl">
      <Grid.Col span={6}>
        <ClaimEvidence claim={claim} />
      </Grid.Col>
      <Grid.Col span={6}>
        <Stack>
          <ClaimLines claim={claim} />
          {canAnswer && (
            // An answer that was noted is what the form begins with.
            <AnswerForm key={`${claim.id} ${claim.version}`} claim={claim} statement={statement} />
          )}
          {canManage && <ClaimTurns claim={claim} />}
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
