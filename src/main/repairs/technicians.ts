import type { Id } from '#shared/kernel/ids'
import type { Actor, Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'

/** The active person to whom a repair is given; refused with NOT_A_TECHNICIAN unless they may do a technician's work. */
export async function requireTechnician({ findActor }: Pick<Context, 'findActor'>, id: Id): Promise<Actor> {
  const person = await findActor(id)
  if (!person?.permissions.has('repairs.work')) refuse('NOT_A_TECHNICIAN', { field: 'technicianId' })
  return person
}
