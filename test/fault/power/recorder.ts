import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this machine can record what a program does to its files: Linux with a C compiler. */
export const canRecord = process.platform === 'linux' && hasCompiler()

function hasCompiler(): boolean {
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Compiles the recorder; it is loaded into the program before everything else. */
export function compileRecorder(): { readonly library: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-recorder-'))
  const library = join(folder, 'recorder.so')
  const source = join(import.meta.dirname, 'recorder.c')
  execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread'])
  return { library, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The environment of a program whose acts on the folder's files are noted in the record. */
export function recorded(
  library: string,
  { folder, record }: { readonly folder: string; readonly record: string },
): Record<string, string> {
  return { LD_PRELOAD: library, PEYGIR_POWER_FOLDER: folder, PEYGIR_POWER_RECORD: record }
}
