/** Runs acts in the order in which they came, each after the one before has ended, however it ended. */
export function oneAfterAnother(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return act => {
    const next = last.then(act)
    // The queue outlives a failed act; whoever asked for it hears of it.
    last = next.catch(() => undefined)
    return next
  }
}
