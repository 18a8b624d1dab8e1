import { type Burst, decodeKey, type KeyPress } from '#shared/search/scan-decoder'

/** Takes a scanned code; false passes it on to the target around it. */
export type ScanTarget = (code: string) => boolean

type Field = HTMLInputElement | HTMLTextAreaElement

type Snapshot = {
  readonly field: Field
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

type Entry = { readonly target: ScanTarget; readonly depth: number }

let targets: readonly Entry[] = []
let burst: Burst | undefined
let before: Snapshot | undefined

/** Adds a place that scans go to, the deepest first; returns its own removal. */
export function addScanTarget(target: ScanTarget, depth: number): () => void {
  const entry = { target, depth }
  targets = [...targets, entry].toSorted((one, other) => other.depth - one.depth)
  return () => {
    targets = targets.filter(other => other !== entry)
  }
}

/** Watches every key of the window; returns its own stop. Must see keys before any field does. */
export function watchScanner(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

function onKeyDown(event: KeyboardEvent): void {
  const decoded = decodeKey(burst, pressOf(event))
  const isNew = decoded.burst !== undefined && decoded.burst.text.length === 1
  if (isNew) before = snapshotOf(event.target)
  burst = decoded.burst
  if (decoded.scan === undefined) return
  // The ending key belongs to the scan: it neither submits nor leaves the field that the scan landed in.
  event.preventDefault()
  event.stopImmediatePropagation()
  if (before) restore(before)
  before = undefined
  const code = decoded.scan
  targets.some(({ target }) => target(code))
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    code: event.code,
    isShifted: event.shiftKey,
    at: event.timeStamp,
    isRepeat: event.repeat,
    isModified: event.ctrlKey || event.altKey || event.metaKey,
  }
}

function snapshotOf(target: EventTarget | null): Snapshot | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined
  return { field: target, value: target.value, start: target.selectionStart, end: target.selectionEnd }
}

/** Gives the field back what it held before the first key of the scan, in a way that React notices. */
function restore({ field, value, start, end }: Snapshot): void {
  if (field.value === value) return
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (start !== null) field.setSelectionRange(start, end ?? start)
}
