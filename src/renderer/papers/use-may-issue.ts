import { useMay } from '../shell/session'

/** Whether the papers of repairs are given out: they say how a customer is reached. It only hides, main decides. */
export function useMayIssuePapers(): boolean {
  const may = useMay()
  return may('papers.print') && may('customers.view')
}
