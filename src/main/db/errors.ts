import knex from 'knex'
import { Refusal } from '../kernel/refuse'

/** What the machine did not allow; every other driver error is a bug of ours. */
export function translateDriverError(error: unknown): Refusal | undefined {
  // Every connection was in use for as long as a call may wait.
  if (error instanceof knex.KnexTimeoutError) return new Refusal('DATABASE_BUSY')
  switch (driverCode(error)) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return new Refusal('DISK_FULL')
    case 'SQLITE_READONLY':
    case 'EROFS':
      return new Refusal('DATABASE_READ_ONLY')
    case 'SQLITE_BUSY':
      return new Refusal('DATABASE_BUSY')
    default:
      return undefined
  }
}

/** Whether the database refused a row: a unique index, a reference, a check. Which one is for the caller to find out. */
export function isConstraintError(error: unknown): boolean {
  return driverCode(error) === 'SQLITE_CONSTRAINT'
}

function driverCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
