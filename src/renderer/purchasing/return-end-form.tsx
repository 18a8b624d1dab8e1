import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { line as lineOfText, requiredLine, rialSchema } from '#shared/kernel/fields'
import { type Id, idSchema } from '#shared/kernel/ids'
import { type ReturnLine, type ReturnOutcome, returnOutcomes } from '#shared/purchasing/supplier-return'
import { someQuantitySchema } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { PlaceSelect } from '../stock/place-select'
import { QuantityField } from '../stock/quantity-field'
import { isReceivingPlace } from '../stock/receive-form'
import { usualPlaceOf } from '../stock/receive-open'
import { usePlaces } from '../stock/use-places'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { useShortcut } from '../ui/use-shortcut'
import { useSentForm } from '../warranty/use-sent-form'

type Props = { readonly returnId: Id; readonly line: ReturnLine; readonly onDone: () => void }

type Values = {
  outcome: ReturnOutcome
  quantity: number | null
  placeId: Id | null
  serialNo: string
  amount: number | null
  reference: string
  note: string
}

/** How a line of a return ended: repaired or replaced it comes into stock, credited it does not (rule J3). */
export function EndForm({ returnId, line, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const usual = usualPlaceOf(usePlaces() ?? [])
  const { isSerialised, unit } = line.part
  const initialValues: Values = {
    outcome: 'repaired',
    quantity: line.open,
    placeId: usual,
    serialNo: '',
    amount: line.value,
    reference: '',
    note: '',
  }
  const { form, save, submit } = useSentForm({
    schema: schemaFor(isSerialised),
    initialValues,
    send: (values: Values, commandId) => sendEnd(client, { commandId, returnId, line }, values),
    onDone: () => {
      notifications.show({ message: t('purchasing.return.saved') })
      onDone()
    },
  })
  useShortcut('Ctrl+Enter', submit)
  const { outcome } = form.values
  return (
    <CommandForm command={save} button={t(`purchasing.return.save.${outcome}`)} onSubmit={submit}>
      <Input.Wrapper label={t('purchasing.return.outcome')} labelElement="div">
        <SegmentedControl
          fullWidth
          data-autofocus
          aria-label={t('purchasing.return.outcome')}
          data={returnOutcomes.map(value => ({ value, label: t(`purchasing.return.outcomes.${value}`) }))}
          {...form.getInputProps('outcome')}
        />
      </Input.Wrapper>
      {!isSerialised && (
        <QuantityField
          unit={unit}
          label={t('purchasing.return.quantity')}
          {...form.getInputProps('quantity')}
        />
      )}
      {outcome === 'replaced' && isSerialised && (
        <TextInput
          label={t('purchasing.return.newSerial')}
          maxLength={60}
          dir="ltr"
          {...form.getInputProps('serialNo')}
        />
      )}
      {outcome === 'credited' ? (
        <MoneyInput label={t('purchasing.return.amount')} {...form.getInputProps('amount')} />
      ) : (
        <>
          <PlaceSelect
            label={t('purchasing.return.place')}
            placeholder={t('stock.places.choose')}
            of={isReceivingPlace}
            {...form.getInputProps('placeId')}
            value={form.values.placeId}
          />
          <TextInput
            label={t('purchasing.return.deliveryNote')}
            maxLength={120}
            {...form.getInputProps('reference')}
          />
        </>
      )}
      <TextInput label={t('purchasing.return.note')} maxLength={200} {...form.getInputProps('note')} />
    </CommandForm>
  )
}

/** What each way to end asks for; the others' fields are left alone. */
function schemaFor(isSerialised: boolean) {
  const any = { quantity: someQuantitySchema, note: lineOfText(200) }
  const goods = { ...any, placeId: idSchema, reference: lineOfText(120) }
  return z.discriminatedUnion('outcome', [
    z.object({ ...goods, outcome: z.literal('repaired') }),
    z.object({
      ...goods,
      outcome: z.literal('replaced'),
      serialNo: isSerialised ? requiredLine(60) : z.string(),
    }),
    z.object({ ...any, outcome: z.literal('credited'), amount: rialSchema }),
  ])
}

type Of = { readonly commandId: string; readonly returnId: Id; readonly line: ReturnLine }

function sendEnd({ purchasing }: Client, { commandId, returnId, line }: Of, values: Values) {
  const ended = schemaFor(line.part.isSerialised).parse(values)
  const about = { returnLineId: line.id, quantity: ended.quantity, note: ended.note }
  if (ended.outcome === 'credited') {
    return purchasing.creditReturn({ commandId, returnId, lines: [{ ...about, amount: ended.amount }] })
  }
  const { outcome, placeId, reference } = ended
  const serialNo = ended.outcome === 'replaced' ? ended.serialNo : ''
  return purchasing.takeReturn({
    commandId,
    returnId,
    placeId,
    reference,
    lines: [{ ...about, outcome, serialNo }],
  })
}
