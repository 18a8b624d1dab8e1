import { join } from 'node:path'
import log from 'electron-log/main.js'
import type { Logger } from '../kernel/logger'

/** Writes to `peygir.log` in the folder, kept below 5 MB with one older file beside it. */
export function createFileLogger(folder: string): Logger {
  log.transports.file.resolvePathFn = () => join(folder, 'peygir.log')
  log.transports.file.maxSize = 5 * 1024 * 1024
  log.transports.console.level = false
  return {
    info: (message, facts) => log.info(message, facts ?? {}),
    error: (message, facts) => log.error(message, facts ?? {}),
  }
}
