import { useQueryClient } from '@tanstack/react-query'

/** Forgets everything that was read for the person before: the next one sees only what their role may. */
export function useFreshStart(): () => void {
  const queryClient = useQueryClient()
  return () => void queryClient.resetQueries()
}
