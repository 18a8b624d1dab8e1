/** Seconds that a login waits after its first, second, third… wrong try in a row; the last one stays. */
const waits = [0, 0, 5, 15, 60, 300, 900] as const

export type SignInGuard = {
  readonly failures: number
  /** UTC instant of the last wrong try. */
  readonly lastFailedAt: string
  readonly lockedMs: number
}

/** How long, in milliseconds, nobody may try a login after so many wrong tries in a row. */
export function waitAfter(failures: number): number {
  return (waits[Math.min(failures, waits.length) - 1] ?? 0) * 1000
}

/** The guard on this clock: after a clock was set back the whole wait starts again now, and so ends on it too. */
export function onClock(guard: SignInGuard, now: string): SignInGuard {
  return Date.parse(guard.lastFailedAt) > Date.parse(now) ? { ...guard, lastFailedAt: now } : guard
}

/** Milliseconds of the wait that are left; a clock set back before the last wrong try shortens nothing. */
export function waitLeft({ lastFailedAt, lockedMs }: SignInGuard, now: string): number {
  const passed = Math.max(0, Date.parse(now) - Date.parse(lastFailedAt))
  return Math.max(0, lockedMs - passed)
}

/** The guard after one more wrong try. */
export function afterFailure(guard: SignInGuard | undefined, now: string): SignInGuard {
  const failures = (guard?.failures ?? 0) + 1
  return { failures, lastFailedAt: now, lockedMs: waitAfter(failures) }
}
