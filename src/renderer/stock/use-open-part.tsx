import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { foldText } from '#shared/kernel/text'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useOpenCode } from '../search/use-open-code'
import { useScanTarget } from '../search/use-scan-target'
import { useMay } from '../shell/session'
import { partPath, placePath } from './stock-places'
import { UnknownBarcode } from './unknown-barcode'

/** More is no barcode that could be kept. */
const barcodeLimit = 60

/**
 * Opens the part or place that a code names. A scan that names neither goes where it would go anywhere; where it would
 * go nowhere, who keeps the parts is asked which part it belongs to.
 */
export function useOpenPart() {
  const { client } = useApi()
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openCode = useOpenCode()
  const may = useMay()
  const find = async (typed: string): Promise<boolean> => {
    const code = typed.trim().slice(0, 120)
    const place = code === '' ? undefined : await placeOf(code)
    if (place) navigate(place)
    return place !== undefined
  }
  const placeOf = async (code: string): Promise<string | undefined> => {
    const part = await client.stock.findPart({ code })
    if (part) return partPath(part.id)
    const places = await client.stock.places({})
    const place = places.find(one => one.code !== '' && foldText(one.code) === foldText(code))
    return place && placePath(place.id)
  }
  const isKnownElsewhere = async (code: string): Promise<boolean> => {
    const [found, card] = await Promise.all([
      client.search.scan({ code: code.slice(0, 200) }),
      may('warranty.view') ? client.warranty.find({ text: code.slice(0, 120) }) : null,
    ])
    return found.kind !== 'unknown' || card !== null
  }
  const scan = async (code: string): Promise<void> => {
    if (await find(code)) return
    if (!may('stock.editParts') || code.length > barcodeLimit || (await isKnownElsewhere(code)))
      openCode(code)
    else
      modals.open({
        title: t('stock.unknown.title'),
        children: <UnknownBarcode code={code} onLeave={leave} />,
      })
  }
  const leave = (place: string) => {
    modals.closeAll()
    navigate(place)
  }
  const typed = useCommand(find)
  const scanned = useCommand(scan)
  useScanTarget(code => {
    scanned.run(code)
    return true
  })
  return { run: typed.run, error: typed.error ?? scanned.error }
}
