import type { DraftKind } from '../api/use-draft'
import { emptyMove, type MoveForm, moveFormSchema } from './move-form'

/** Whether nothing has been filled in that would be worth keeping; act and places are soon said again. */
export function isUntouchedMove(form: MoveForm): boolean {
  return form.lines.length === 0 && form.reason === ''
}

/** Half-filled movements of parts. */
export const moveDraft: DraftKind<MoveForm> = {
  name: 'stock_move',
  write: JSON.stringify,
  read: body => {
    try {
      return moveFormSchema.safeParse(JSON.parse(body)).data
    } catch {
      return undefined
    }
  },
  isUntouched: isUntouchedMove,
}

/** The same act begun anew, as another document. */
export function movedAnew({ act }: MoveForm): MoveForm {
  return { ...emptyMove(crypto.randomUUID()), act }
}
