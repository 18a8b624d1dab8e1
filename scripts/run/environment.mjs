// @ts-check

/**
 * The environment in which the program runs: up to four database connections and the password hash wait on libuv's
 * threads at once, and its usual four would let them starve one another.
 */
export const programEnvironment = { UV_THREADPOOL_SIZE: '12', ...process.env }

/** The environment of the checks: nobody answers questions, and colours would only clutter a log. */
export const checkEnvironment = {
  ...programEnvironment,
  CI: 'true',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
}

/** What Electron must be told on this machine: Chromium refuses its sandbox to root on Linux. */
export const electronFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
