import { useSyncExternalStore } from 'react'
import { navigate, type useHashLocation } from 'wouter/use-hash-location'

type Address = ReturnType<typeof useHashLocation>
type Navigate = Address[1]

/** The place in the window's address. Going somewhere leaves the filters of the place before behind. */
function useHashAddress(): Address {
  return [useSyncExternalStore(subscribe, currentPlace), go]
}

export const useAddress = Object.assign(useHashAddress, { hrefs: (place: string) => `#${place}` })

const go: Navigate = (to, how) => navigate(to.includes('?') ? to : `${to}?`, how)

function currentPlace(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`
}

/** Going back over a change of filters is no change of the hash alone: Chromium then tells it as popstate only. */
function subscribe(onChange: () => void): () => void {
  const events = ['hashchange', 'popstate'] as const
  for (const event of events) window.addEventListener(event, onChange)
  return () => {
    for (const event of events) window.removeEventListener(event, onChange)
  }
}
