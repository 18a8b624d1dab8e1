/** Keys that followed each other faster than hands type. */
export type Run = {
  readonly text: string
  /** How many keys went down: the characters and, in the last run of a code, the key that ends it. */
  readonly keys: number
  /** When the first key went down, in milliseconds of the clock of the keys. */
  readonly startedAt: number
  /** How long no key went down before the first one of this run, in milliseconds. */
  readonly pauseBefore: number
  /** Whether each key was up before the next one went down, faster than a finger leaves a key. */
  readonly isLetGo: boolean
}

/** A hand-held scanner needs 7–16 ms a key; hands stay above this even when two keys roll into each other. */
export const longestGap = 35

/** Shorter codes are not scanned in a shop, and hands can roll three keys within the gap. */
export const shortestCode = 4

/** How long a burst may halt in any place of it, its end too: a busy machine or a hub that is shared. Nobody answers the beep of a scanner as fast. */
export const longestStall = 200

/** How long it may halt between two parts that a scanner typed for sure: the first of them has no end of its own. */
export const longestFreeze = 2000

/** A burst halts now and then; what halts more often than this was typed on a screen, whose keys are let go at once. */
const fewestGapsPerStall = 3

/** The most parts of a burst that are remembered. */
export const mostRuns = 16

/** The runs that make one code, out of those up to the key that ends it: from the earliest that can belong to it. */
export function scannedTail(runs: readonly Run[]): readonly Run[] | undefined {
  return runs.map((_, first) => runs.slice(first)).find(isScan)
}

/** Whether anything after this pause, in milliseconds, may still belong to what was typed before it. */
export function mayGoOn(run: Run, pause: number): boolean {
  return isOfScanner(run) && (pause <= longestStall || (pause <= longestFreeze && run.keys > 1))
}

function isScan(runs: readonly Run[]): boolean {
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0)
  const gaps = runs.reduce((sum, { keys }) => sum + keys - 1, 0)
  const stalls = runs.length - 1
  return (
    characters >= shortestCode &&
    gaps >= stalls * fewestGapsPerStall &&
    runs.every((run, index) => isJoined(runs[index - 1], run))
  )
}

function isJoined(before: Run | undefined, run: Run): boolean {
  if (!before) return true
  if (!mayGoOn(before, run.pauseBefore)) return false
  // After such a run nobody types within a stall, however the rest of it looks.
  if (run.pauseBefore <= longestStall) return isFast(before) || isOfScanner(run)
  return run.keys > 1 && isOfScanner(run)
}

/** Hands leave a key later than its neighbour comes, or roll no more than three of them. */
function isOfScanner(run: Run): boolean {
  return run.isLetGo || isFast(run)
}

function isFast({ keys }: Run): boolean {
  return keys > shortestCode
}
