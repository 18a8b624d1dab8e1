import type { Outcome, StatusKind } from '#shared/repairs/status'
import type { Random } from './random'

export type Step = {
  readonly from: StatusKind
  readonly to: StatusKind
  readonly at: number
  readonly outcome: Outcome | null
  readonly comment: string
}

export type Timeline = {
  readonly kind: StatusKind
  readonly outcome: Outcome | null
  readonly steps: readonly Step[]
}

const hour = 3_600_000

/** Hours that a device usually stays in a kind before it leaves it. */
const usualHours: Readonly<Record<StatusKind, number>> = {
  received: 5,
  diagnosing: 8,
  awaiting_approval: 30,
  awaiting_parts: 60,
  repairing: 20,
  testing: 3,
  ready: 40,
  delivered: 0,
  disposed: 0,
}

const openShares: readonly StatusKind[] = [
  ...Array<StatusKind>(20).fill('received'),
  ...Array<StatusKind>(15).fill('diagnosing'),
  ...Array<StatusKind>(10).fill('awaiting_approval'),
  ...Array<StatusKind>(15).fill('awaiting_parts'),
  ...Array<StatusKind>(20).fill('repairing'),
  ...Array<StatusKind>(5).fill('testing'),
  ...Array<StatusKind>(15).fill('ready'),
]

const returned: readonly { readonly outcome: Outcome; readonly comment: string }[] = [
  { outcome: 'no_fault_found', comment: 'در بررسی ایرادی دیده نشد' },
  { outcome: 'declined', comment: 'مشتری با هزینه موافقت نکرد' },
  { outcome: 'unrepairable', comment: 'برد قابل تعمیر نیست' },
]

const waiting: Partial<Record<StatusKind, string>> = {
  awaiting_approval: 'هزینه به مشتری گفته شد',
  awaiting_parts: 'قطعه سفارش داده شد',
}

type Asked = { readonly isOpen: boolean; readonly receivedAt: number; readonly now: number }

/** What became of a device from the day it came, by listed steps alone and never later than now. */
export function makeTimeline(random: Random, { isOpen, receivedAt, now }: Asked): Timeline {
  const kind = isOpen ? random.pick(openShares) : 'delivered'
  const back = kind === 'ready' || kind === 'delivered' ? random.chance(0.3) : false
  const path = pathTo(random, kind, back)
  const hours = path.map(
    (_, index) => usualHours[path[index - 1] ?? 'received'] * (0.3 + 1.4 * random.next()),
  )
  const total = hours.reduce((sum, length) => sum + length * hour, 0)
  const fit = Math.min(1, (now - receivedAt) / Math.max(total, 1))
  const ending = back ? random.pick(returned) : { outcome: 'repaired' as const, comment: '' }
  let at = receivedAt
  const steps = path.map((to, index): Step => {
    at += Math.floor((hours[index] ?? 0) * hour * fit)
    const isReady = to === 'ready'
    return {
      from: path[index - 1] ?? 'received',
      to,
      at,
      outcome: isReady ? ending.outcome : null,
      comment: isReady ? ending.comment : (waiting[to] ?? ''),
    }
  })
  const isEnded = kind === 'ready' || kind === 'delivered'
  return { kind, outcome: isEnded ? ending.outcome : null, steps }
}

function pathTo(random: Random, kind: StatusKind, isBack: boolean): readonly StatusKind[] {
  switch (kind) {
    case 'received':
      return []
    case 'diagnosing':
      return ['diagnosing']
    case 'awaiting_approval':
    case 'awaiting_parts':
    case 'repairing':
      return ['diagnosing', kind]
    case 'testing':
      return ['diagnosing', 'repairing', 'testing']
    case 'delivered':
      return [...pathTo(random, 'ready', isBack), 'delivered']
    default:
      if (isBack) return ['diagnosing', 'ready']
      return random.chance(0.15)
        ? ['diagnosing', 'awaiting_parts', 'repairing', 'testing', 'ready']
        : ['diagnosing', 'repairing', 'testing', 'ready']
  }
}
