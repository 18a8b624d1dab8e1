import { type App, createApp } from '../../app'
import { hasDatabase, openDataFolder } from '../../db/data-folder'
import { mergeLists } from '../../db/idle-upkeep'
import { type Command, CommandRefusal, readCount, readOptions } from '../command'
import { dataFolderOf } from '../data-option'
import { type DemoLogin, makeFirstShop } from './first-shop'
import { makeCards } from './make-cards'
import { makeRepairs } from './make-repairs'
import { makeStock } from './make-stock'
import { isSeedMade, markSeedMade } from './seed-mark'

type Answer = {
  readonly data: string
  readonly repairs: number
  readonly cards: number
  readonly parts: number
  readonly seconds: number
  /** Whom to sign in as, where a new shop was made. */
  readonly login: DemoLogin | null
}

export const seed: Command = {
  usage:
    'seed [--repairs N] [--cards N] [--parts N [--entries N]] [--data FOLDER] [--password PASSWORD] [--json]   adds made-up repairs, warranty cards, and spare parts with a ledger of so many entries',
  run: async (args, { print, note }) => {
    const options = readOptions(args, {
      repairs: { type: 'string' },
      cards: { type: 'string' },
      parts: { type: 'string' },
      entries: { type: 'string' },
      data: { type: 'string' },
      password: { type: 'string' },
      json: { type: 'boolean' },
    })
    const count = readCount('repairs', options.repairs, { least: 0, otherwise: 200 })
    const cards = readCount('cards', options.cards, { least: 0, otherwise: 0 })
    const parts = readCount('parts', options.parts, { least: 0, otherwise: 0 })
    const entries = readCount('entries', options.entries, { least: 0, otherwise: parts * 20 })
    const data = dataFolderOf(options.data)
    if (options.data === undefined && !(await hasDatabase(data))) refuseUnnamed()
    const started = performance.now()
    const login = await seedFolder({
      data,
      count,
      cards,
      parts,
      entries,
      password: options.password,
      isNamed: options.data !== undefined,
      note,
    })
    const answer = {
      data,
      repairs: count,
      cards,
      parts,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      login,
    }
    print(options.json ? JSON.stringify(answer) : told(answer))
    return 0
  },
}

type Asked = {
  readonly data: string
  readonly count: number
  readonly cards?: number
  readonly parts?: number
  /** Entries of their ledger, about. */
  readonly entries?: number
  readonly password: string | undefined
  /** False where the folder is only the one that the window would use: no shop is started there unasked. */
  readonly isNamed?: boolean
  readonly note: (line: string) => void
}

/**
 * Adds repairs and warranty cards to the folder's shop, after making one where there is none; gives whom to sign in as then. Fails with
 * CommandRefusal where the shop was not made by a seed: what is added can never be taken away again.
 */
export async function seedFolder(asked: Asked): Promise<DemoLogin | null> {
  const { data, count, cards = 0, parts = 0, entries = 0, note } = asked
  const app = createApp({ db: await openDataFolder(data) })
  try {
    const login = await openSeedShop(app, asked)
    await makeRepairs(app, { count, onProgress: progressOf('repairs', count, note) })
    await makeCards(app, { count: cards, onProgress: progressOf('warranty cards', cards, note) })
    const onProgress = progressOf('entries of the ledger', entries, note)
    await makeStock(app, { parts, entries, onProgress })
    // A shop that took in as many had quiet hours between them.
    await mergeLists(app.services.db.writer, () => true)
    return login
  } finally {
    await app.close()
  }
}

function progressOf(what: string, count: number, note: (line: string) => void): (done: number) => void {
  const started = performance.now()
  return done => {
    const seconds = (performance.now() - started) / 1000
    note(`${done} of ${count} ${what}, ${Math.round(done / seconds)} a second`)
  }
}

async function openSeedShop(app: App, { data, password, isNamed = true }: Asked): Promise<DemoLogin | null> {
  const { db, clock } = app.services
  const someone = await db.reader('staff').first('id')
  if (someone) {
    if (!(await isSeedMade(db.reader))) refuseRealShop(data)
    return null
  }
  if (!isNamed) refuseUnnamed()
  const login = await makeFirstShop(app, password)
  // Only afterwards: a mark without its shop would let seeds into the one that somebody sets up there.
  await markSeedMade(db.writer, clock.now().toISOString())
  return login
}

function refuseUnnamed(): never {
  throw new CommandRefusal('FOLDER_NOT_NAMED', 'Name the folder for the made-up shop with --data.')
}

function refuseRealShop(data: string): never {
  throw new CommandRefusal(
    'SHOP_NOT_SEEDED',
    `The shop in ${data} was not made by seed, so no made-up repairs are added to it; name another folder with --data.`,
  )
}

function told({ data, repairs, cards, parts, seconds, login }: Answer): string {
  const what = [
    `${repairs} repairs`,
    ...(cards > 0 ? [`${cards} warranty cards`] : []),
    ...(parts > 0 ? [`${parts} spare parts`] : []),
  ]
  const made = `${what.join(' and ')} added to ${data} in ${seconds} s`
  return login ? `${made}\nsign in as ${login.login} with the password ${login.password}` : made
}
