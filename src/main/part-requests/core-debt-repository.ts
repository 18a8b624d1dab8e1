import type { Knex } from 'knex'
import type { z } from 'zod'
import type { coreDebtSchema } from '#shared/part-requests/model'

type Debt = z.infer<typeof coreDebtSchema>
type Row = Pick<Debt, 'debtor' | 'cores' | 'oldestAt'> & Debt['party']

/** Technicians owe the shop what was not handed in; the shop owes others whatever is not closed. */
export async function findCoreDebts(db: Knex): Promise<Debt[]> {
  const rows: readonly Row[] = await db.raw(
    `select * from (
       select 'technician' as debtor, staff.id, staff.name, count(*) as cores, min(cores.at) as oldestAt
       from cores join staff on staff.id = cores.technician_id where cores.state = 'with_technician' group by staff.id
       union all
       select 'shop', coalesce(manufacturers.id, suppliers.id), coalesce(manufacturers.name, suppliers.name),
         count(*), min(cores.at)
       from cores left join manufacturers on manufacturers.id = cores.manufacturer_id
       left join suppliers on suppliers.id = cores.supplier_id
       where cores.state in ('with_technician', 'in_shop') and coalesce(manufacturers.id, suppliers.id) is not null
       group by coalesce(manufacturers.id, suppliers.id))
     order by debtor desc, oldestAt, name`,
  )
  return rows.map(({ debtor, id, name, cores, oldestAt }) => ({
    debtor,
    party: { id, name },
    cores,
    oldestAt,
  }))
}
