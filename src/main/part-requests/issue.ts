import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { issueSchema } from '#shared/part-requests/model'
import { stepped } from '#shared/part-requests/steps'
import { inUnits } from '#shared/stock/units'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { tell } from '../notices/tell'
import { bagOf } from '../stock/bag-of'
import { type IssueLine, issueParts } from '../stock/issue-parts'
import { fieldsOf } from '../stock/open-lines'
import { changeRequests } from './change-requests'
import { findRequests, findStaffName, type RequestFacts } from './request-repository'

type Line = z.infer<typeof issueSchema>['lines'][number]

/** What one person gets. */
type Share = { readonly holder: Holder; readonly lines: IssueLine[]; readonly repairs: Map<Id, string> }
type Holder = { readonly id: Id; readonly name: string }

/**
 * Hands out what is reserved to whoever works on the repairs, one document for each of them (rule H5). Refused with
 * NOT_FOUND, NOT_RESERVED, NO_HOLDER, HOLDER_LEFT, OTHER_HOLDER, PLACE_KIND, SERIALS_MISSING, SERIAL_NOT_HERE, STOCK_SHORT.
 */
export async function issue(work: Work, lines: readonly Line[]): Promise<{ documentIds: Id[] }> {
  const ids = lines.map(({ requestId }) => requestId)
  const before = new Map((await findRequests(work.trx, ids)).map(request => [request.id, request]))
  const after = new Map(before)
  const shares = new Map<Id, Share>()
  for (const [index, line] of lines.entries()) {
    const field = `lines.${index}`
    const request = after.get(line.requestId) ?? refuse('NOT_FOUND', { field: `${field}.requestId` })
    const holder = await requireHolder(work, request, { holderId: line.holderId, field })
    after.set(request.id, issued(request, { line, holder, field }))
    addTo(shares, { index, line, request, holder })
  }
  const changes = [...before].map(([id, request]) => ({ before: request, after: after.get(id) ?? request }))
  await changeRequests(work, 'partRequests.issue', changes)
  const documentIds: Id[] = []
  for (const share of shares.values()) documentIds.push(await handOut(work, share))
  await tell(work, [...shares.values()].flatMap(newsOf))
  return { documentIds }
}

type Asked = { readonly holderId: Id | undefined; readonly field: string }

/** Whoever has some of the request already, or who was named, or else the technician of the repair. */
async function requireHolder(work: Work, request: RequestFacts, { holderId, field }: Asked): Promise<Holder> {
  const id = holderId ?? (request.issued > 0 ? request.holderId : request.technicianId)
  if (id === null)
    refuse('NO_HOLDER', { field: `${field}.holderId`, values: { repair: request.repairNumber } })
  const { name } = (await work.findActor(id)) ?? (await refuseAbsent(work, id, `${field}.holderId`))
  return { id, name }
}

async function refuseAbsent({ trx }: Work, id: Id, field: string): Promise<never> {
  const name = (await findStaffName(trx, id)) ?? refuse('NOT_FOUND', { field })
  return refuse('HOLDER_LEFT', { field, values: { name } })
}

type Given = { readonly line: Line; readonly holder: Holder; readonly field: string }

function issued(request: RequestFacts, { line: { quantity }, holder, field }: Given): RequestFacts {
  const { issued: there, holderId, reserved, unit, partNumber: number, repairNumber: repair } = request
  if (there > 0 && holderId !== holder.id) refuseOther(request, field)
  if (quantity > reserved) {
    const values = { number, repair, reserved: inUnits(reserved, unit) }
    refuse('NOT_RESERVED', { field: `${field}.quantity`, values })
  }
  return { ...stepped(request, { from: 'reserved', to: 'issued', quantity }), holderId: holder.id }
}

function refuseOther({ issued: there, unit, partNumber }: RequestFacts, field: string): never {
  const values = { number: partNumber, issued: inUnits(there, unit) }
  return refuse('OTHER_HOLDER', { field: `${field}.holderId`, values })
}

type ToGive = {
  readonly index: number
  readonly line: Line
  readonly request: RequestFacts
  readonly holder: Holder
}

function addTo(shares: Map<Id, Share>, { index, line, request, holder }: ToGive): void {
  const share: Share = shares.get(holder.id) ?? { holder, lines: [], repairs: new Map() }
  const { placeId, quantity, serialNos } = line
  const fields = { ...fieldsOf(index), place: `lines.${index}.placeId` }
  share.lines.push({ requestId: request.id, partId: request.partId, placeId, quantity, serialNos, fields })
  share.repairs.set(request.repairId, request.repairNumber)
  shares.set(holder.id, share)
}

async function handOut(work: Work, { holder, lines, repairs }: Share): Promise<Id> {
  const bag = await bagOf(work, holder)
  const [reference = ''] = repairs.size === 1 ? [...repairs.values()] : []
  return issueParts(work, { lines, bag, reference })
}

function newsOf({ holder, repairs }: Share) {
  return [...repairs.keys()].map(repairId => ({
    staffId: holder.id,
    kind: 'parts_issued' as const,
    repairId,
  }))
}
