import { type App, createApp } from '../../app'
import { hasDatabase, openDataFolder } from '../../db/data-folder'
import { type Command, CommandRefusal, readCount, readOptions } from '../command'
import { dataFolderOf } from '../data-option'
import { type DemoLogin, makeFirstShop } from './first-shop'
import { makeRepairs } from './make-repairs'
import { isSeedMade, markSeedMade } from './seed-mark'

type Answer = {
  readonly data: string
  readonly repairs: number
  readonly seconds: number
  /** Whom to sign in as, where a new shop was made. */
  readonly login: DemoLogin | null
}

export const seed: Command = {
  usage:
    'seed [--repairs N] [--data FOLDER] [--password PASSWORD] [--json]   adds made-up repairs to try the program with',
  run: async (args, { print, note }) => {
    const options = readOptions(args, {
      repairs: { type: 'string' },
      data: { type: 'string' },
      password: { type: 'string' },
      json: { type: 'boolean' },
    })
    const count = readCount('repairs', options.repairs, { least: 0, otherwise: 200 })
    const data = dataFolderOf(options.data)
    if (options.data === undefined && !(await hasDatabase(data))) refuseUnnamed()
    const started = performance.now()
    const login = await seedFolder({
      data,
      count,
      password: options.password,
      isNamed: options.data !== undefined,
      note,
    })
    const answer = {
      data,
      repairs: count,
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
  readonly password: string | undefined
  /** False where the folder is only the one that the window would use: no shop is started there unasked. */
  readonly isNamed?: boolean
  readonly note: (line: string) => void
}

/**
 * Adds repairs to the folder's shop, after making one where there is none; gives whom to sign in as then. Fails with
 * CommandRefusal where the shop was not made by a seed: what is added can never be taken away again.
 */
export async function seedFolder(asked: Asked): Promise<DemoLogin | null> {
  const { data, count, note } = asked
  const app = createApp({ db: await openDataFolder(data) })
  try {
    const login = await openSeedShop(app, asked)
    const started = performance.now()
    await makeRepairs(app, {
      count,
      onProgress: done => {
        const seconds = (performance.now() - started) / 1000
        note(`${done} of ${count} repairs, ${Math.round(done / seconds)} a second`)
      },
    })
    return login
  } finally {
    await app.close()
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

function told({ data, repairs, seconds, login }: Answer): string {
  const made = `${repairs} repairs added to ${data} in ${seconds} s`
  return login ? `${made}\nsign in as ${login.login} with the password ${login.password}` : made
}
