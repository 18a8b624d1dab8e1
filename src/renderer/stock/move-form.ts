import { z } from 'zod'
import type { Permission } from '#shared/staff/permissions'
import { disposeSchema, scrapSchema, transferSchema } from '#shared/stock/acts'
import { isOnHand, type Place } from '#shared/stock/place'
import { lineSchema, quantityOf } from './line-model'

/** What can be done with parts that lie somewhere. */
export const moveActs = ['transfer', 'scrap', 'disposal'] as const
export type MoveAct = (typeof moveActs)[number]

export const moveFormSchema = z.object({
  /** Kept until the movement is saved: the same form sent twice makes one document. */
  commandId: z.uuid(),
  act: z.enum(moveActs),
  fromId: z.string().nullable(),
  toId: z.string().nullable(),
  reason: z.string(),
  isInTwoSteps: z.boolean(),
  lines: z.array(lineSchema),
})

/** A movement as it stands on the screen, finished or not. */
export type MoveForm = z.infer<typeof moveFormSchema>

export function emptyMove(commandId: string): MoveForm {
  return {
    commandId,
    act: 'transfer',
    fromId: null,
    toId: null,
    reason: '',
    isInTwoSteps: false,
    lines: [],
  }
}

export const movePermissions = {
  transfer: 'stock.keep',
  scrap: 'stock.adjust',
  disposal: 'stock.adjust',
} as const satisfies Record<MoveAct, Permission>

export const moveSchemas = {
  transfer: transferSchema,
  scrap: scrapSchema,
  disposal: disposeSchema,
} as const satisfies Record<MoveAct, z.ZodType>

/** What would be sent, right or not; a schema takes what belongs to its act. */
export function moveValues({ act: _act, lines, ...form }: MoveForm) {
  return {
    ...form,
    lines: lines.map(line => ({
      partId: line.part.id,
      quantity: quantityOf(line),
      serialNos: line.serialNos,
    })),
  }
}

/** Whether parts may leave the place by this act: only what lies in scrap is taken away for good. */
export function isSource(act: MoveAct, { kind, isActive }: Place): boolean {
  if (!isActive || kind === 'transit') return false
  if (act === 'transfer') return true
  return act === 'disposal' ? !isOnHand(kind) : isOnHand(kind)
}

/** Whether parts may come to the place by this act; scrapping is an act of its own (rule H8). */
export function isTarget(act: MoveAct, { id, kind, isActive }: Place, from: Place | undefined): boolean {
  if (!isActive || kind === 'transit' || act === 'disposal' || id === from?.id) return false
  if (act === 'scrap') return !isOnHand(kind)
  return isOnHand(kind) === isOnHand(from?.kind ?? 'warehouse')
}

/** The form with another act; places that it does not allow are left out. */
export function withAct(form: MoveForm, act: MoveAct, places: readonly Place[]): MoveForm {
  const from = places.find(({ id }) => id === form.fromId)
  const to = places.find(({ id }) => id === form.toId)
  const [onlyTarget, another] = places.filter(place => isTarget(act, place, from))
  return {
    ...form,
    act,
    fromId: from && isSource(act, from) ? from.id : null,
    toId:
      to && isTarget(act, to, from)
        ? to.id
        : act === 'scrap' && onlyTarget && !another
          ? onlyTarget.id
          : null,
    isInTwoSteps: act === 'transfer' && form.isInTwoSteps,
  }
}

/** The form with a scanned place: first where the parts are, then where they go. */
export function withPlace(form: MoveForm, place: Place, places: readonly Place[]): MoveForm {
  const from = places.find(({ id }) => id === form.fromId)
  if (!from && isSource(form.act, place)) return { ...form, fromId: place.id }
  return isTarget(form.act, place, from) ? { ...form, toId: place.id } : form
}
