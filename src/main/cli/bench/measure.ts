export type Figures = { readonly median: number; readonly p95: number; readonly max: number }

/** What is measured: the program's own way, and the bare statement that answers the core of it. */
export type Operation = {
  readonly name: string
  /** Milliseconds, and how many times the bare statement's median the program's may be. */
  readonly goal: Partial<Figures> & { readonly ratio?: number }
  readonly call: (turn: number) => Promise<unknown>
  readonly raw?: (turn: number) => Promise<unknown>
}

export type Measured = {
  readonly name: string
  readonly times: number
  readonly app: Figures
  readonly raw: Figures | null
  readonly ratio: number | null
  readonly goal: Operation['goal']
  readonly isWithin: boolean
}

/** Turns that nobody counts: files, caches and compiled code become warm. */
const warmUp = 20

/** Runs both by turns, so that whatever else the machine does slows both alike. */
export async function measure({ name, goal, call, raw }: Operation, times: number): Promise<Measured> {
  const ofApp: number[] = []
  const ofRaw: number[] = []
  for (let turn = 0; turn < times + warmUp; turn += 1) {
    const isCounted = turn >= warmUp
    const app = await timed(() => call(turn))
    if (isCounted) ofApp.push(app)
    if (!raw) continue
    const bare = await timed(() => raw(turn))
    if (isCounted) ofRaw.push(bare)
  }
  return judged({ name, goal, times, app: figuresOf(ofApp), raw: raw ? figuresOf(ofRaw) : null })
}

export function judged(facts: Omit<Measured, 'ratio' | 'isWithin'>): Measured {
  const { app, raw, goal } = facts
  const ratio = raw ? round(app.median / raw.median) : null
  const isWithin =
    app.median <= (goal.median ?? Number.POSITIVE_INFINITY) &&
    app.p95 <= (goal.p95 ?? Number.POSITIVE_INFINITY) &&
    app.max <= (goal.max ?? Number.POSITIVE_INFINITY) &&
    (ratio ?? 0) <= (goal.ratio ?? Number.POSITIVE_INFINITY)
  return { ...facts, ratio, isWithin }
}

/** Milliseconds that an act takes. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

export function figuresOf(milliseconds: readonly number[]): Figures {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
  return { median: at(0.5), p95: at(0.95), max: at(1) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
