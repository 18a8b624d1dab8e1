import { useHashLocation } from 'wouter/use-hash-location'

type Navigate = ReturnType<typeof useHashLocation>[1]

/** The place in the window's address. Going somewhere leaves the filters of the place before behind. */
function useHashAddress(): ReturnType<typeof useHashLocation> {
  const [place, navigate] = useHashLocation()
  const go: Navigate = (to, how) => navigate(to.includes('?') ? to : `${to}?`, how)
  return [place, go]
}

export const useAddress = Object.assign(useHashAddress, { hrefs: (place: string) => `#${place}` })
