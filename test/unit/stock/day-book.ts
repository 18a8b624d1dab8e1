import {
  emptyStock,
  type LedgerPlace,
  type Movement,
  type NewEntry,
  type PartStock,
  type Posted,
  post,
  takeBack,
} from '../../../src/shared/stock/ledger'
import type { Wish } from './any-day'

type Written = { readonly entries: readonly NewEntry[]; readonly isMirror: boolean; isTakenBack: boolean }

/** A step of a day: what was asked, the stock before it, and the answer; none where there was nothing to ask for. */
export type Step = {
  readonly before: PartStock
  readonly movement: Movement | 'take back'
  readonly posted: Posted
}

/** The books of one part while clerks work on it, each with the stock in mind that he saw last. */
export class DayBook {
  stock = emptyStock
  readonly written: Written[] = []
  private readonly seen = new Map<number, PartStock>()

  /** Does what a clerk wants. */
  ask(clerk: number, wish: Wish): Step | undefined {
    if (wish.wish === 'look') this.seen.set(clerk, this.stock)
    else if (wish.wish === 'reserve') this.reserve(wish.share)
    else if (wish.wish === 'take back') return this.takeBack(wish.back)
    else return this.post(this.movementOf(clerk, wish))
    return undefined
  }

  private reserve(share: number): void {
    this.stock = { ...this.stock, reserved: Math.floor((this.stock.inStores * share) / 100) }
  }

  private post(movement: Movement | undefined): Step | undefined {
    return movement && this.keep(movement, post(this.stock, movement), false)
  }

  private takeBack(back: number): Step | undefined {
    const open = this.written.filter(({ isMirror, isTakenBack }) => !isMirror && !isTakenBack)
    const document = open.at(-1 - back)
    if (!document) return undefined
    const later = open.slice(open.indexOf(document) + 1).flatMap(({ entries }) => entries)
    const step = this.keep('take back', takeBack(this.stock, document.entries, later), true)
    document.isTakenBack = step.posted.ok
    return step
  }

  private keep(movement: Step['movement'], posted: Posted, isMirror: boolean): Step {
    const before = this.stock
    if (posted.ok) {
      this.stock = posted.stock
      this.written.push({ entries: posted.entries, isMirror, isTakenBack: false })
    }
    return { before, movement, posted }
  }

  private movementOf(
    clerk: number,
    wish: Exclude<Wish, { wish: 'look' | 'reserve' | 'take back' }>,
  ): Movement | undefined {
    if ('cost' in wish) {
      const { to, quantity, cost } = wish
      return { act: wish.wish, to, quantity, value: cost === null ? null : cost * quantity }
    }
    const quantity = Math.floor((this.seenBy(clerk, wish.from) * wish.share) / 100)
    if (quantity === 0) return undefined
    if ('to' in wish) return { act: wish.wish, from: wish.from, to: wish.to, quantity }
    return { act: wish.wish, from: wish.from, quantity }
  }

  private seenBy(clerk: number, place: LedgerPlace): number {
    return (this.seen.get(clerk) ?? this.stock).byPlace.get(place.id) ?? 0
  }
}
