import type { Knex } from 'knex'
import type { EarlierTerm } from '#shared/handover/line-warranty'
import type { Id } from '#shared/kernel/ids'

type Row = Omit<EarlierTerm, 'isOfOrigin'> & { readonly isOfOrigin: number }

/** Terms of the repair that is done again, and of lines that cover one of this repair; none of a hand-over taken back. */
const selectTerms = `select charge.id as chargeId, charge.kind, term.days, term.starts_on as startsOn,
    term.ends_on as endsOn, charge.repair_id = ? as isOfOrigin
  from repair_charges as charge
  join handovers as handover on handover.repair_id = charge.repair_id
  left join handover_reversals as reversal on reversal.handover_id = handover.id
  join line_warranties as term on term.handover_id = handover.id and term.charge_id = charge.id
  where reversal.id is null and charge.seq in (
    select seq from repair_charges where repair_id = ?
    union select seq from repair_charges
      where id in (select covered_by_id from repair_charges where repair_id = ?))
  order by charge.seq`

/** What the lines of a repair may go on with (rule E3). */
export async function findEarlierTerms(
  db: Knex,
  repairId: Id,
): Promise<{ readonly isRework: boolean; readonly earlier: readonly EarlierTerm[] }> {
  const { rework_of_id: originId } = await db('repairs').where({ id: repairId }).first('rework_of_id')
  const rows: Row[] = await db.raw(selectTerms, [originId, originId, repairId])
  return {
    isRework: originId !== null,
    earlier: rows.map(row => ({ ...row, isOfOrigin: row.isOfOrigin === 1 })),
  }
}
