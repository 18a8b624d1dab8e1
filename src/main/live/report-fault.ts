import type { z } from 'zod'
import type { faultSchema } from '#shared/live/contract'
import type { Context, Session } from '../kernel/context'

const minuteMs = 60_000

/** A page that breaks again and again must not fill the log. */
const faultsPerMinute = 10

type Told = { readonly since: number; readonly count: number }

const told = new WeakMap<Session, Told>()

/**
 * Logs a page's fault, at most ten a minute from one window; the rest is dropped. It is the page's word, so it does not
 * count as an error of main.
 */
export function reportFault(
  { session, clock, log, actor }: Context,
  fault: z.infer<typeof faultSchema>,
): void {
  const now = clock.now().getTime()
  const before = told.get(session)
  const isSameMinute = before !== undefined && Math.abs(now - before.since) < minuteMs
  const { since, count } = isSameMinute ? before : { since: now, count: 0 }
  if (count >= faultsPerMinute) return
  told.set(session, { since, count: count + 1 })
  log.info('a page broke', { ...fault, staffId: actor.id })
}
