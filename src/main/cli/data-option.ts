import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { hasDatabase } from '../db/data-folder'
import { UsageError } from './command'

/** The folder that a command works on: as typed, as the environment says, or where the window keeps its data. */
export function dataFolderOf(typed: string | undefined): string {
  return resolve(typed ?? process.env.PEYGIR_DATA ?? join(applicationData(), 'Peygir', 'data'))
}

/** Fails with UsageError where the folder holds no data, so that a mistyped name makes no new shop. */
export async function requireData(folder: string): Promise<void> {
  if (!(await hasDatabase(folder))) throw new UsageError(`there is no data in ${folder}`)
}

function applicationData(): string {
  switch (process.platform) {
    case 'win32':
      return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  }
}
