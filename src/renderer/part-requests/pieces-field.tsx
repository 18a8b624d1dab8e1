import { Input } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { normalizeSerial } from '#shared/kernel/imei'
import type { PartRequest } from '#shared/part-requests/model'
import { useScanTarget } from '../search/use-scan-target'
import { hasSerial, type Line } from '../stock/line-model'
import { LineSerials } from '../stock/line-serials'
import { QuantityField } from '../stock/quantity-field'
import { ltrText } from '../ui/ltr-text'

/** How much of a part an act is about: steps of its unit, and the serial of each piece where it has serials. */
export type Pieces = { readonly quantity: number | null; readonly serialNos: string[] }

type Props = {
  readonly part: PartRequest['part']
  readonly label: string
  readonly value: Pieces
  readonly onChange: (pieces: Pieces) => void
  readonly error: string | undefined
  /** The only serials that it can be about; any where undefined. */
  readonly among?: readonly string[] | undefined
}

/** A quantity that is typed, or pieces that are named by their serials, scanned or typed. */
export function PiecesField({ part, label, value, onChange, error, among }: Props) {
  const { t } = useTranslation()
  const add = useAddSerial({ part, value, onChange, among })
  useScanTarget(code => {
    if (part.isSerialised) add(code)
    return part.isSerialised
  })
  if (!part.isSerialised) {
    return (
      <QuantityField
        label={label}
        data-autofocus
        // The dialog may have been opened before the part was read.
        autoFocus
        unit={part.unit}
        value={value.quantity}
        error={error}
        onChange={quantity => onChange({ quantity, serialNos: [] })}
      />
    )
  }
  return (
    <Input.Wrapper label={label}>
      <LineSerials
        line={lineOf(part, value)}
        error={error && t('partRequests.use.serialsNeeded')}
        onAdd={add}
        onChange={serialNos => onChange(piecesOf(serialNos))}
      />
    </Input.Wrapper>
  )
}

/** Adds a serial to those that stand there now, also to some that are not drawn yet. */
function useAddSerial({
  part,
  value,
  onChange,
  among,
}: Pick<Props, 'part' | 'value' | 'onChange' | 'among'>) {
  const { t } = useTranslation()
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return (serialNo: string): boolean => {
    if (hasSerial(lineOf(part, latest.current), serialNo)) return false
    const key = normalizeSerial(serialNo)
    const known = among ? among.find(each => normalizeSerial(each) === key) : serialNo.trim()
    if (known === undefined) {
      const message = t('partRequests.use.notIssued', { serial: ltrText(serialNo) })
      notifications.show({ color: 'orange', message })
      return true
    }
    latest.current = piecesOf([...latest.current.serialNos, known])
    onChange(latest.current)
    return true
  }
}

function piecesOf(serialNos: string[]): Pieces {
  return { quantity: serialNos.length, serialNos }
}

function lineOf(part: Props['part'], { serialNos, quantity }: Pieces): Line {
  return {
    part: { ...part, lastCost: null },
    quantity,
    serialNos,
    unitCost: null,
    isCostSure: false,
    isOverSure: false,
  }
}
