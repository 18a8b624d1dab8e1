import { draftOf } from '../api/draft-kind'
import { emptyMove, type MoveForm, moveFormSchema } from './move-form'

/** Whether nothing has been filled in that would be worth keeping; act and places are soon said again. */
export function isUntouchedMove(form: MoveForm): boolean {
  return form.lines.length === 0 && form.reason === ''
}

/** Half-filled movements of parts. */
export const moveDraft = draftOf({ name: 'stock_move', schema: moveFormSchema, isUntouched: isUntouchedMove })

/** The same act begun anew, as another document. */
export function movedAnew({ act }: MoveForm): MoveForm {
  return { ...emptyMove(crypto.randomUUID()), act }
}
