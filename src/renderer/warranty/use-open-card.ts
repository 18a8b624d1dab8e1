import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useOpenCode } from '../search/use-open-code'
import { useScanTarget } from '../search/use-scan-target'

/** Opens the card with a number or serial; a scan that names none goes where it would go anywhere. */
export function useOpenCard() {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const openCode = useOpenCode()
  const find = async (text: string): Promise<boolean> => {
    const card = text.trim() === '' ? null : await client.warranty.find({ text })
    if (card) navigate(`/warranty/cards/${card.id}`)
    return card !== null
  }
  const typed = useCommand(find)
  const scanned = useCommand(async (code: string) => {
    if (!(await find(code))) openCode(code)
  })
  useScanTarget(code => {
    scanned.run(code)
    return true
  })
  return { run: typed.run, error: typed.error ?? scanned.error }
}
