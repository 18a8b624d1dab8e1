// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inRoot(...parts) {
  return path.join(root, ...parts)
}
