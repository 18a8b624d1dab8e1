import { createApp } from '../../app'
import { openDataFolder } from '../../db/data-folder'
import { type Command, readCount, readOptions } from '../command'
import { dataFolderOf } from '../data-option'
import { type DemoLogin, makeFirstShop } from './first-shop'
import { makeRepairs } from './make-repairs'

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
    const started = performance.now()
    const login = await seedFolder({ data, count, password: options.password, note })
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
  readonly note: (line: string) => void
}

/** Adds repairs to the folder's shop, after making one where there is none; gives whom to sign in as then. */
export async function seedFolder({ data, count, password, note }: Asked): Promise<DemoLogin | null> {
  const app = createApp({ db: await openDataFolder(data) })
  try {
    const { isSetUp } = await sessionOf(app)
    const login = isSetUp ? null : await makeFirstShop(app, password)
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

async function sessionOf({ services }: ReturnType<typeof createApp>): Promise<{ readonly isSetUp: boolean }> {
  const someone = await services.db.reader('staff').first('id')
  return { isSetUp: someone !== undefined }
}

function told({ data, repairs, seconds, login }: Answer): string {
  const made = `${repairs} repairs added to ${data} in ${seconds} s`
  return login ? `${made}\nsign in as ${login.login} with the password ${login.password}` : made
}
