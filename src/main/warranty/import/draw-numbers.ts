import { cardCodeOf, cardNumberBytes, cardNumberOf } from '#shared/warranty/card-number'
import type { Pacer } from '../../imports/pacer'
import type { Context } from '../../kernel/context'
import type { NewCard } from '../batch-repository'
import { findTaken } from './repository'

type Drawn = Pick<NewCard, 'number' | 'numberKey'>

type Draw = {
  readonly count: number
  /** Whether a row of the file has the number, or an earlier draw for it has. */
  readonly isClaimed: (numberKey: string) => boolean
  readonly pacer: Pacer
}

/** Numbers for cards without one that neither the file nor the shop has, drawn in slices of the event loop. */
export async function drawNumbers(
  { db, randomBytes }: Pick<Context, 'db' | 'randomBytes'>,
  { count, isClaimed, pacer }: Draw,
): Promise<Drawn[]> {
  const drawn = new Map<string, Drawn>()
  while (drawn.size < count) {
    for (const number of randomNumbers(randomBytes)) {
      const numberKey = cardCodeOf(number)
      if (drawn.size < count && !isClaimed(numberKey)) drawn.set(numberKey, { number, numberKey })
    }
    if (pacer.isDue()) await pacer.rest()
    if (drawn.size < count) continue
    const { numbers } = await findTaken(db.reader, { serials: [], numbers: [...drawn.keys()] })
    for (const key of numbers) drawn.delete(key)
  }
  return [...drawn.values()]
}

/** Asking the system for randomness costs more than making a number of it. */
const numbersAtOnce = 100

function randomNumbers(randomBytes: Context['randomBytes']): readonly string[] {
  const bytes = randomBytes(cardNumberBytes * numbersAtOnce)
  return Array.from({ length: numbersAtOnce }, (_, index) =>
    cardNumberOf(bytes.subarray(index * cardNumberBytes, (index + 1) * cardNumberBytes)),
  ).filter(number => number !== undefined)
}
