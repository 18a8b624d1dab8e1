import * as drafts from '../api/use-draft'
import { type CheckInForm, isUntouched, readDraft, writeDraft } from './check-in-draft'

export type KeptDraft = drafts.KeptDraft<CheckInForm>

const kind: drafts.DraftKind<CheckInForm> = {
  name: 'check_in',
  read: readDraft,
  write: writeDraft,
  isUntouched,
}

/** The person's unfinished check-in: undefined while it is being asked for, null where there is none (rule C5). */
export function useKeptDraft(): KeptDraft | null | undefined {
  return drafts.useKeptDraft(kind)
}

/** Writes the draft of the check-in in the order of the changes. */
export function useDraftKeeper() {
  return drafts.useDraftKeeper(kind)
}
