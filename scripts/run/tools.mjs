// @ts-check
import { inRoot } from '../setup/paths.mjs'

/** The scripts behind the installed tools: started with this Node they need no shell and no .cmd on Windows. */
export const tools = {
  biome: inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  electronVite: inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  tsc: inRoot('node_modules', 'typescript', 'bin', 'tsc'),
  tsx: inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
}
