import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Nothing is judged by its time: a loaded machine may take ten times as long as a calm one.
const pure = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    // happy-dom lays nothing out, so Mantine finds nothing to focus in a dialog, and prints thousands of lines of its node.
    onConsoleLog: log => !log.includes('use-focus-trap'),
    projects: [
      { test: { ...pure, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { ...pure, name: 'architecture', include: ['test/architecture/**/*.test.ts'] } },
      {
        test: {
          ...pure,
          name: 'main',
          include: ['test/main/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...pure,
          name: 'fault',
          include: ['test/fault/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/renderer-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
