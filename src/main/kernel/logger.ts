/** Where bugs and notable events are written; electron-log in the window, memory in tests. */
export type Logger = {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void
}

export const silentLogger: Logger = { info: () => undefined, error: () => undefined }
