import type { Client } from './test-app'

type StaffEdit = Parameters<Client['staff']['edit']>[0]

/** An edit of somebody's account as the list shows it now; the client may manage staff. */
export async function staffEdit(
  client: Client,
  { id }: { readonly id: string },
  change: Partial<StaffEdit>,
): Promise<StaffEdit> {
  const person = (await client.staff.list({})).find(found => found.id === id)
  if (!person) throw new Error(`nobody has the id ${id}`)
  const { name, login, roleId, isActive, version } = person
  return { id, name, login, roleId, isActive, version, ...change }
}
