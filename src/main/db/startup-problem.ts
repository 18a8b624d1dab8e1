/** Why the program cannot open its data; each has a sentence (`startup.<code>`) that says what to do. */
export const startupProblems = [
  'DATABASE_MISSING',
  'DATABASE_DAMAGED',
  'SCHEMA_NEWER',
  'FOLDER_READ_ONLY',
  'FOLDER_ON_NETWORK',
  'DISK_FULL',
  'SQLITE_TOO_OLD',
  'UNEXPECTED',
] as const
export type StartupProblemCode = (typeof startupProblems)[number]

export class StartupProblem extends Error {
  readonly code: StartupProblemCode
  readonly detail: string

  constructor(code: StartupProblemCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}
