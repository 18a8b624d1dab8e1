import type { Services } from '../kernel/context'
import { loadCatalogue } from './load-catalogue'

export type CatalogueJob = {
  /** Loads the shipped models now, or as soon as a first start has given the shop its types. */
  readonly start: () => Promise<void>
  /** Ends after the chunk that is being written; the next start goes on from there. */
  readonly stop: () => Promise<void>
}

export function createCatalogueJob(services: Services): CatalogueJob {
  let isStopping = false
  let unsubscribe = (): void => undefined
  let running = Promise.resolve()

  const load = async (): Promise<void> => {
    const isDone = await loadCatalogue(services, () => isStopping)
    if (isDone) unsubscribe()
  }

  return {
    start: () => {
      // A first start announces the shop's settings once its types are there.
      unsubscribe = services.events.onAnnounce(topics => {
        if (!topics.includes('settings')) return
        running = running
          .then(load)
          .catch((error: unknown) => services.log.error('cannot load the catalogue', { error }))
      })
      const first = load()
      running = first.catch(() => undefined)
      return first
    },
    stop: async () => {
      isStopping = true
      unsubscribe()
      await running
    },
  }
}
