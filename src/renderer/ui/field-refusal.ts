import { refusalOf } from '../api/refusal'

/** Whether a refusal names a field, so that its sentence stands there and not beside the button. */
export function isFieldRefusal(error: unknown): boolean {
  if (!error) return false
  const { field, issues = [] } = refusalOf(error).data
  return field !== undefined || issues.length > 0
}
