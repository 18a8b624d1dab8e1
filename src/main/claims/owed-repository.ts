import type { Knex } from 'knex'
import type { Owed } from '#shared/claims/model'
import type { ClaimState } from '#shared/claims/states'

type Row = {
  readonly id: string
  readonly name: string
  readonly states: string
  readonly paid: number
  readonly owed: number
}

type StateSum = { readonly state: ClaimState; readonly count: number; readonly amount: number }

const asked = 'part_amount + labour_amount + travel_amount + unit_amount + refund_amount'

const sumsByState = `select json_group_array(json_object('state', state, 'count', count, 'amount', amount)) from (
    select state, count(*) as count, coalesce(sum(${asked}), 0) as amount from claims
    where claims.manufacturer_id = manufacturers.id and state in ('open', 'prepared', 'sent', 'rejected')
      and closed_on is not null
    group by state)`

const settledOf = (condition: string) => `select coalesce(sum(settlement.amount), 0)
  from statement_settlements as settlement join claim_statements as statement on statement.id = settlement.statement_id
  where statement.manufacturer_id = manufacturers.id and ${condition}`

/** A statement's claims stay accepted until all of it is settled, so what came for it so far is taken off. */
const owed = `(select coalesce(sum(accepted_amount), 0) from claims
    where claims.manufacturer_id = manufacturers.id and state = 'accepted')
  - (${settledOf(`statement.id in (select statement_id from claims
      where claims.manufacturer_id = manufacturers.id and state = 'accepted')`)})`

/** What each manufacturer owes in rial, in the order of their names. */
export async function findOwed(db: Knex): Promise<Owed[]> {
  const rows: Row[] = await db.raw(
    `select id, name, (${sumsByState}) as states, (${settledOf(`settlement.kind = 'payment'`)}) as paid,
       ${owed} as owed
     from manufacturers order by name_key`,
  )
  return rows.map(toOwed)
}

function toOwed({ id, name, states, paid, owed: amount }: Row): Owed {
  const sums: readonly StateSum[] = JSON.parse(states)
  const of = (state: ClaimState) => {
    const found = sums.find(sum => sum.state === state)
    return { count: found?.count ?? 0, amount: found?.amount ?? 0 }
  }
  return {
    manufacturer: { id, name },
    open: of('open'),
    prepared: of('prepared'),
    sent: of('sent'),
    rejected: of('rejected'),
    owed: amount,
    paid,
  }
}
