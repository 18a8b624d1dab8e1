import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountLine } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useScanTarget } from '../search/use-scan-target'
import { LineSerials } from '../stock/line-serials'
import { QuantityField } from '../stock/quantity-field'
import { CommandForm } from '../ui/command-form'
import { useShortcut } from '../ui/use-shortcut'

type Props = { readonly line: CountLine; readonly countId: Id; readonly onDone: () => void }

/** Counts a line anew: what lies there now, whatever was counted before. */
export function RecountForm({ line, countId, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { part } = line
  const commandId = useCommandId()
  const [quantity, setQuantity] = useState<number | null>(part.isSerialised ? line.counted : null)
  const [serialNos, setSerialNos] = useState<readonly string[]>(line.serialNos)
  const counted = part.isSerialised ? serialNos.length : quantity
  const save = useCommand(
    (given: number) =>
      client.counting.recount({
        commandId: commandId.current(),
        countId,
        lineId: line.id,
        version: line.version,
        quantity: given,
        serialNos: part.isSerialised ? [...serialNos] : [],
      }),
    () => {
      notifications.show({ message: t('counting.recount.saved') })
      onDone()
    },
    commandId.renew,
  )
  const submit = () => {
    if (counted !== null && Number.isSafeInteger(counted)) save.run(counted)
  }
  const addSerial = (serialNo: string): boolean => {
    const key = normalizeSerial(serialNo)
    if (serialNos.some(other => normalizeSerial(other) === key)) return false
    setSerialNos([...serialNos, serialNo.trim()])
    return true
  }
  useShortcut('Ctrl+Enter', submit)
  useScanTarget(code => {
    if (part.isSerialised) addSerial(code)
    return part.isSerialised
  })
  return (
    <CommandForm command={save} button={t('counting.recount.save')} onSubmit={submit}>
      <Text size="sm">{t('counting.recount.explain')}</Text>
      {part.isSerialised ? (
        <Stack gap={4}>
          <Text size="sm" fw={500}>
            {t('counting.recount.serials')}
          </Text>
          <LineSerials
            line={{ part, serialNos }}
            error={undefined}
            onAdd={addSerial}
            onChange={setSerialNos}
          />
        </Stack>
      ) : (
        <QuantityField
          label={t('counting.recount.quantity')}
          data-autofocus
          unit={part.unit}
          value={quantity}
          onChange={setQuantity}
        />
      )}
    </CommandForm>
  )
}
