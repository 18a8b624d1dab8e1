import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this machine lets a test mount a file system of its own (root, as in CI). */
export const canMount = tryMount()

/** A file system of its own of so many kilobytes, removed after the test; it is full when they are used. */
export function mountSmallDisk(kilobytes: number): {
  readonly folder: string
  readonly resize: (kilobytes: number) => void
} {
  const folder = mountPoint()
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'peygir-test', folder)
  const resize = (size: number): void => mount('-o', `remount,size=${size}k`, folder)
  return { folder, resize }
}

/** Shows a folder or file a second time at the same place, write-protected; root is held off by it as well. */
export function protectFromWriting(path: string): void {
  mount('--bind', path, path)
  onTestFinished(() => unmount(path))
  mount('-o', 'remount,bind,ro', path)
}

function mountPoint(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-mount-'))
  onTestFinished(() => {
    unmount(folder)
    rmdirSync(folder)
  })
  return folder
}

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-mount-'))
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'peygir-test', folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(folder)
  }
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}

function unmount(path: string): void {
  execFileSync('umount', [path], { stdio: 'ignore' })
}
