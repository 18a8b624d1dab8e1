import { type Burst, decodeKey, type KeyPress, noteRelease, type Scan } from '#shared/search/scan-decoder'

/** Takes a scanned code; false passes it on to the target around it. */
export type ScanTarget = (code: string) => boolean

type Field = HTMLInputElement | HTMLTextAreaElement

type Snapshot = {
  /** The key before which it was taken. */
  readonly at: number
  readonly field: Field
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

type Entry = { readonly target: ScanTarget; readonly depth: number }

let targets: readonly Entry[] = []
let burst: Burst | undefined
let snapshots: readonly Snapshot[] = []

/** Adds a place that scans go to, the deepest first; returns its own removal. */
export function addScanTarget(target: ScanTarget, depth: number): () => void {
  const entry = { target, depth }
  targets = [...targets, entry].toSorted((one, other) => other.depth - one.depth)
  return () => {
    targets = targets.filter(other => other !== entry)
  }
}

/** Keeps scans from all that listens there, until it is taken away; then they go to whatever listens by that time. */
export function holdScans(depth: number): () => void {
  const held: string[] = []
  const keep = (code: string) => held.push(code) > 0
  const remove = addScanTarget(keep, depth)
  return () => {
    remove()
    // What comes instead is drawn in the same step, and listens at the end of it.
    setTimeout(() => held.forEach(deliver))
  }
}

/** Watches every key of the window; returns its own stop. Must see keys before any field does. */
export function watchScanner(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keyup', onKeyUp, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keyup', onKeyUp, { capture: true })
  }
}

function onKeyUp(event: KeyboardEvent): void {
  burst = noteRelease(burst, { code: event.code, at: event.timeStamp })
}

function onKeyDown(event: KeyboardEvent): void {
  const key = pressOf(event)
  const decoded = decodeKey(burst, key)
  burst = decoded.burst
  if (decoded.scan) take(decoded.scan, event)
  else snapshots = burst ? snapshotsOf(burst, { ...key, target: event.target }) : []
}

function take({ code, startedAt }: Scan, event: KeyboardEvent): void {
  // The ending key belongs to the scan: it neither submits nor leaves the field that the scan landed in.
  event.preventDefault()
  event.stopImmediatePropagation()
  const written = snapshots.filter(({ at }) => at >= startedAt)
  for (const [index, snapshot] of written.entries()) {
    const isFirst = written.findIndex(({ field }) => field === snapshot.field) === index
    if (isFirst) restore(snapshot)
  }
  snapshots = []
  deliver(code)
}

function deliver(code: string): void {
  targets.some(({ target }) => target(code))
}

type Landing = { readonly at: number; readonly target: EventTarget | null }

/** What the fields held where any part of the burst began, for only its end tells which parts are the scan. */
function snapshotsOf({ runs }: Burst, { at, target }: Landing): readonly Snapshot[] {
  const kept = snapshots.filter(snapshot => snapshot.at >= (runs[0]?.startedAt ?? at))
  const isGoingOn = runs.at(-1)?.keys !== 1 && kept.at(-1)?.field === target
  if (isGoingOn || !isField(target)) return kept
  const { value, selectionStart: start, selectionEnd: end } = target
  return [...kept, { at, field: target, value, start, end }]
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

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
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
