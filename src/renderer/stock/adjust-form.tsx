import { SegmentedControl, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adjustSchema } from '#shared/stock/acts'
import type { Part } from '#shared/stock/part'
import { stepsPerUnit } from '#shared/stock/units'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { useShortcut } from '../ui/use-shortcut'
import { AdjustPlace } from './adjust-place'
import { useMistakes } from './line-mistakes'
import { hasSerial, linePartOf, newLine, quantityOf, type withPiece } from './line-model'
import { LineSerials } from './line-serials'
import { QuantityField } from './quantity-field'

type Props = { readonly part: Part; readonly onDone: () => void }

/** Puts the books right by what was found or is missing, with its reason. */
export function AdjustForm({ part, onDone }: Props) {
  const { t } = useTranslation()
  const { form, patch, mistakes, save, submit, addSerial } = useAdjustForm(part, onDone)
  const { line, isFound } = form
  useShortcut('Ctrl+Enter', submit)
  return (
    <CommandForm
      command={save}
      button={t('stockDocuments.adjust.save')}
      hasFieldErrors={!mistakes.has('partId')}
      onSubmit={submit}
    >
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-label={t('stockDocuments.adjust.direction')}
        value={isFound ? 'found' : 'missing'}
        onChange={next => patch({ isFound: next === 'found' })}
        data={(['missing', 'found'] as const).map(value => ({
          value,
          label: t(`stockDocuments.adjust.${value}`),
        }))}
      />
      <AdjustPlace
        part={part}
        isFound={isFound}
        value={form.placeId}
        onChange={placeId => patch({ placeId })}
        error={mistakes.get('placeId')}
      />
      {part.isSerialised ? (
        <Stack gap={4}>
          <LineSerials
            line={line}
            error={
              mistakes.get('serialNos') ?? (mistakes.get('change') && t('stockDocuments.lines.serialsNeeded'))
            }
            onAdd={addSerial}
            onChange={serialNos => patch({ line: { ...line, serialNos } })}
          />
        </Stack>
      ) : (
        <QuantityField
          label={t('stockDocuments.fields.quantity')}
          data-autofocus
          unit={part.unit}
          value={line.quantity}
          error={mistakes.get('change')}
          onChange={quantity => patch({ line: { ...line, quantity } })}
        />
      )}
      {isFound && (
        <MoneyInput
          label={t('stockDocuments.adjust.unitCost')}
          description={t('stockDocuments.adjust.unitCostNote')}
          value={form.unitCost}
          error={mistakes.get('unitCost')}
          onChange={unitCost => patch({ unitCost })}
        />
      )}
      <Textarea
        label={t('stockDocuments.fields.reason')}
        autosize
        minRows={2}
        maxLength={200}
        value={form.reason}
        error={mistakes.get('reason')}
        onChange={event => patch({ reason: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
    </CommandForm>
  )
}

type Adjustment = {
  readonly isFound: boolean
  readonly placeId: string | null
  readonly line: ReturnType<typeof withPiece>[number]
  readonly unitCost: number | null
  readonly reason: string
}

function useAdjustForm(part: Part, onDone: () => void) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number: digits } = useFormat()
  const commandId = useCommandId()
  const mistakesOf = useMistakes()
  const [form, setForm] = useState<Adjustment>(() => emptyAdjustment(part))
  const [isTried, setTried] = useState(false)
  const values = { ...valuesOf(part, form), commandId: commandId.current() }
  const save = useCommand(
    (input: typeof adjustSchema._output) => client.stock.adjust(input),
    ({ number }) => {
      commandId.renew()
      notifications.show({ message: t('stockDocuments.move.saved', { number: ltrText(digits(number)) }) })
      onDone()
    },
    commandId.renew,
  )
  const patch = (changed: Partial<Adjustment>) => {
    setForm(before => ({ ...before, ...changed }))
    save.clearError()
  }
  const addSerial = (serialNo: string): boolean => {
    const { line } = form
    if (hasSerial(line, serialNo)) return false
    patch({ line: { ...line, serialNos: [...line.serialNos, serialNo.trim()] } })
    return true
  }
  useScanTarget(code => part.isSerialised && (addSerial(code) || true))
  return {
    form,
    patch,
    mistakes:
      isTried || save.error ? mistakesOf(values, adjustSchema, save.error) : new Map<string, string>(),
    save,
    addSerial,
    submit: () => {
      const input = adjustSchema.safeParse(values).data
      setTried(true)
      if (input) save.run(input)
    },
  }
}

function emptyAdjustment(part: Part): Adjustment {
  const line = newLine(linePartOf(part))
  return { isFound: false, placeId: part.homePlace?.id ?? null, line, unitCost: null, reason: '' }
}

/** What would be sent, right or not. */
function valuesOf({ id, unit }: Part, { isFound, placeId, line, unitCost, reason }: Adjustment) {
  const steps = quantityOf(line)
  // Pieces are counted by their serials.
  const quantity = line.part.isSerialised ? (steps ?? 0) * stepsPerUnit(unit) : steps
  return {
    partId: id,
    placeId,
    change: quantity === null ? null : isFound ? quantity : -quantity,
    unitCost: isFound ? unitCost : null,
    serialNos: line.serialNos,
    reason,
  }
}
