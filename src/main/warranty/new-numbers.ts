import { cardCodeOf, cardNumberBytes, cardNumberOf } from '#shared/warranty/card-number'
import type { Work } from '../kernel/context'
import { findTakenNumbers } from './batch-repository'

/** So many new numbers of cards, each with its check character and none that a card has. */
export async function newCardNumbers(work: Work, count: number): Promise<readonly string[]> {
  const numbers = new Map<string, string>()
  while (numbers.size < count) {
    const drawn = drawNumbers(work, count - numbers.size)
    const taken = new Set(await findTakenNumbers(work.trx, [...drawn.keys()]))
    for (const [key, number] of drawn) if (!taken.has(key)) numbers.set(key, number)
  }
  return [...numbers.values()]
}

function drawNumbers({ randomBytes }: Pick<Work, 'randomBytes'>, count: number): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  while (numbers.size < count) {
    const number = cardNumberOf(randomBytes(cardNumberBytes))
    if (number !== undefined) numbers.set(cardCodeOf(number), number)
  }
  return numbers
}
