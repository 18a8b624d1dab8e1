import type { Check } from './check'

const standing = `charge.coverage = 'card' and charge.reverses_id is null
  and not exists (select 1 from repair_charges as reversal where reversal.reverses_id = charge.id)`

/** What is claimed for a repair that went back is what the card pays of its account, until a statement has it. */
export const claimCheck: Check = {
  name: 'warranty claims',
  run: async db => {
    const wrong: readonly { number: string; claimed: number; covered: number }[] = await db.raw(
      `select number, part_amount + labour_amount + travel_amount as claimed, coalesce((
           select sum(covered_amount) from repair_charges as charge
           where charge.repair_id = claims.repair_id and ${standing}), 0) as covered
       from claims where state in ('own', 'open') and closed_on is not null and claimed <> covered`,
    )
    const [{ checked }] = await db.raw('select count(*) as checked from claims')
    return {
      checked,
      faults: wrong.map(
        ({ number, claimed, covered }) => `claim ${number} asks ${claimed} rial, its repair says ${covered}`,
      ),
    }
  },
}

/** A claim's state is that of its last event, and every covered line of a repair that went back has its claim. */
export const claimStateCheck: Check = {
  name: 'claim states',
  run: async db => {
    const strayed: readonly { number: string }[] = await db.raw(
      `select number from claims where state is not (
         select to_state from claim_events where claim_id = claims.id order by seq desc limit 1)`,
    )
    const missing: readonly { number: string }[] = await db.raw(
      `select distinct repairs.number from repair_charges as charge
       join repairs on repairs.id = charge.repair_id
       where ${standing} and charge.covered_amount > 0 and repairs.delivered_at is not null
         and not exists (select 1 from claims where claims.repair_id = repairs.id)`,
    )
    const [{ checked }] = await db.raw('select count(*) as checked from claim_events')
    return {
      checked,
      faults: [
        ...strayed.map(({ number }) => `claim ${number} is in another state than its last event says`),
        ...missing.map(({ number }) => `repair ${number} has covered lines and no claim`),
      ],
    }
  },
}

/** Of no statement has more come, or been given up, than was accepted. */
export const statementCheck: Check = {
  name: 'manufacturer statements',
  run: async db => {
    const over: readonly { number: string }[] = await db.raw(
      `select number from claim_statements as statement where
         (select coalesce(sum(amount), 0) from statement_settlements where statement_id = statement.id) >
         (select coalesce(sum(accepted_amount), 0) from claims where statement_id = statement.id)`,
    )
    const [{ checked }] = await db.raw('select count(*) as checked from claim_statements')
    return {
      checked,
      faults: over.map(({ number }) => `statement ${number} has brought more than was accepted`),
    }
  },
}
