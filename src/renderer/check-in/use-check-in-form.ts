import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkInInputSchema, type Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { type Refusal, refusalOf } from '../api/refusal'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useErrorSentence, useIssueSentence } from '../ui/use-sentence'
import type { CheckInForm } from './check-in-draft'
import { type CheckInInput, type Circumstances, type Finding, toCheckIn } from './check-in-input'
import { type FieldName, focusField, focusFirstMistake } from './field-order'

type Options = {
  readonly initial: CheckInForm
  readonly onChange: (form: CheckInForm) => void
  /** Is waited for before the form is sent: a crash after that must find what was sent. */
  readonly onSend: (form: CheckInForm) => Promise<unknown>
  readonly onSaved: (repair: Repair) => void
}

/** What the parts of the check-in screen share. */
export type CheckInState = {
  readonly form: CheckInForm
  /** Changes some fields, keeps the draft, and goes on to the named field once the page shows the change. */
  readonly patch: (changed: Partial<CheckInForm>, goTo?: FieldName) => void
  readonly goTo: (field: FieldName) => void
  /** The sentence beside a field of the contract's input; the first of several paths that has one. */
  readonly mistakeAt: (...paths: readonly string[]) => string | undefined
  /** Why main did not save it; gone with the next change. */
  readonly refusal: Refusal | undefined
  /** The refusal where none of the fields shows it. */
  readonly unplacedError: unknown
  readonly isSaving: boolean
  readonly submit: (known: Omit<Circumstances, 'today'>, form?: CheckInForm) => void
  readonly root: React.RefObject<HTMLFormElement | null>
}

/** The state of a check-in from the first key to the saved repair; sent twice it makes one repair. */
export function useCheckInForm({ initial, onChange, onSend, onSaved }: Options): CheckInState {
  const { client } = useApi()
  const { today } = useFormat()
  const [form, setForm] = useState(initial)
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const root = useRef<HTMLFormElement>(null)
  const latest = useRef(initial)
  const change = (changed: Partial<CheckInForm>) => {
    latest.current = { ...latest.current, sent: null, ...changed }
    setForm(latest.current)
    onChange(latest.current)
  }
  const send = async (input: CheckInInput): Promise<Repair> => {
    latest.current = { ...latest.current, sent: checkInInputSchema.parse(input) }
    setForm(latest.current)
    await onSend(latest.current)
    try {
      return await client.repairs.checkIn(input)
    } catch (error) {
      // A refusal has written nothing; whatever else went wrong, the repair may be there.
      if (refusalOf(error).code !== 'UNEXPECTED') change({})
      throw error
    }
  }
  const save = useCommand(send, onSaved, () => change({ commandId: crypto.randomUUID() }))
  const refusal = save.error ? refusalOf(save.error) : undefined
  const mistakes = useMistakes(findings, save.error)
  const tries = useMistakeFocus(root, save.error)
  const goTo = useFieldFocus(root, firstEmptyField(initial))
  const patch = (changed: Partial<CheckInForm>, field?: FieldName) => {
    change(changed)
    setFindings([])
    save.clearError()
    if (field) goTo(field)
  }
  return {
    form,
    patch,
    goTo,
    mistakeAt: (...paths) => paths.map(path => mistakes.get(path)).find(Boolean),
    refusal,
    unplacedError: save.error && !isPlaced(refusal) ? save.error : undefined,
    isSaving: save.isRunning,
    submit: (known, shown = form) => {
      const { sent } = shown
      // What was sent once is sent again as it was: the same command gives the first repair.
      const verdict = sent
        ? ({ ok: true, input: sent } as const)
        : toCheckIn(shown, { ...known, today: today() })
      setFindings(verdict.ok ? [] : verdict.findings)
      if (verdict.ok) save.run(verdict.input)
      else tries.failed()
    },
    root,
  }
}

/** Fields that show what main has found; a refusal about anything else stands beside the button. */
const placedPaths =
  /^(customer|device|fault|condition|conditionNote|accessories|promisedOn|promiseReason|estimate|technicianId|reworkOfId|deposit|cardNumber)\b/

function isPlaced(refusal: Refusal | undefined): boolean {
  if (!refusal) return false
  if (refusal.code === 'REPAIR_ALREADY_OPEN') return true
  const { field, issues = [] } = refusal.data
  const paths = [...(field ? [field] : []), ...issues.map(issue => issue.path)]
  return paths.length > 0 && paths.every(path => placedPaths.test(path))
}

function useMistakes(findings: readonly Finding[], error: unknown): ReadonlyMap<string, string> {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  const errorSentence = useErrorSentence()
  const issueSentence = useIssueSentence()
  const mistakes = new Map<string, string>()
  for (const { path, key, values } of findings) {
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(value)]))
    // A finding's reason may come from a schema; one without a sentence of its own gets the general one.
    mistakes.set(path, t((i18n.exists(key) ? key : 'issues.invalid') as 'issues.invalid', { replace: shown }))
  }
  if (error) {
    const { data } = refusalOf(error)
    for (const issue of data.issues ?? []) mistakes.set(issue.path, issueSentence(issue))
    if (data.field) mistakes.set(data.field, errorSentence(error))
  }
  return mistakes
}

/** Where a check-in goes on: at the customer, the device or the fault, whichever is the first that is missing. */
export function firstEmptyField({
  customerId,
  newCustomer,
  deviceId,
  identityText,
  model,
}: CheckInForm): FieldName {
  if (customerId === null && newCustomer === null) return 'customer'
  return deviceId === null && identityText === '' && model === '' ? 'identity' : 'fault'
}

/** A field may only appear with the change that leads to it: the focus follows the drawing. */
function useFieldFocus(root: React.RefObject<HTMLElement | null>, first: FieldName) {
  const [wanted, setWanted] = useState<{ readonly field: FieldName }>({ field: first })
  useEffect(() => {
    focusField(root.current, wanted.field)
  }, [wanted, root])
  return (field: FieldName) => setWanted({ field })
}

/** After a try that failed, the focus goes to the first mistake. */
function useMistakeFocus(root: React.RefObject<HTMLElement | null>, error: unknown) {
  const [failures, setFailures] = useState(0)
  // The mistakes are marked only once the page has been drawn with them.
  useEffect(() => {
    if (failures > 0) focusFirstMistake(root.current)
  }, [failures, root])
  useEffect(() => {
    if (error) focusFirstMistake(root.current)
  }, [error, root])
  return { failed: () => setFailures(count => count + 1) }
}
