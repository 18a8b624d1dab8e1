// @ts-check
import fs from 'node:fs'
import path from 'node:path'

/**
 * The bytes of all files in a folder; 0 when it is not there. Files that vanish meanwhile count as nothing.
 * @param {string} folder
 * @returns {number}
 */
export function folderSize(folder) {
  try {
    const sizes = fs.readdirSync(folder, { withFileTypes: true }).map(entry => {
      const inside = path.join(folder, entry.name)
      return entry.isDirectory() ? folderSize(inside) : fs.statSync(inside).size
    })
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}
