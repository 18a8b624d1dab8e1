import { Group, Skeleton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { type PartRequest, useSchema } from '#shared/part-requests/model'
import type { Part } from '#shared/stock/part'
import { stepsPerUnit } from '#shared/stock/units'
import { useApi } from '../api/api-context'
import { type Payer, PayerChoice } from '../billing/payer-choice'
import { useFormat } from '../i18n/use-format'
import { LinePartCell } from '../stock/line-part-cell'
import { CommandForm } from '../ui/command-form'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import { useSentForm } from '../warranty/use-sent-form'
import { PiecesField } from './pieces-field'

const schema = useSchema.omit({ commandId: true, requestId: true })

/** What is fitted: parts that were issued for the repair, or some that lie in the person's own bag. */
type Source = { readonly kind: 'issued'; readonly request: PartRequest } | { readonly kind: 'bag' }

type Props = {
  readonly repairId: Id
  readonly partId: Id
  readonly source: Source
  readonly onDone: () => void
}

/** Fits parts to the device: how many, at what price, with what warranty, and who pays. */
export function UseForm(props: Props) {
  const { queries } = useApi()
  const { repairId, partId } = props
  const part = useQuery(queries.stock.part.queryOptions({ input: { id: partId } }))
  const coverage = useQuery(queries.coverage.ofRepair.queryOptions({ input: { repairId } }))
  if (!part.data) return part.error ? <ErrorNote error={part.error} /> : <Skeleton height={280} />
  if (coverage.isPending) return <Skeleton height={280} />
  const isCovered = coverage.data?.standing.some(
    ({ line, result }) => line === 'part' && result === 'covered',
  )
  return <Fields {...props} part={part.data} payer={{ kind: isCovered ? 'card' : 'none' }} />
}

function Fields({ part, payer, ...props }: Props & { readonly part: Part; readonly payer: Payer }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { form, save, submit } = useFitting({ part, payer, ...props })
  const { values } = form
  const { repairId, source } = props
  const serials = source.kind === 'issued' ? source.request.issuedSerialNos : undefined
  return (
    <CommandForm command={save} button={t('partRequests.use.save')} hasFieldErrors onSubmit={submit}>
      <LinePartCell part={part} />
      <PiecesField
        part={part}
        label={t('partRequests.use.quantity')}
        value={values}
        onChange={pieces => form.setValues(pieces)}
        error={errorAt(form.errors, 'quantity', 'serialNos')}
        among={serials}
      />
      <PayerChoice
        repairId={repairId}
        chargeKind="part"
        value={values.coverage}
        onChange={coverage => form.setFieldValue('coverage', coverage)}
      />
      <Group grow align="flex-start">
        <MoneyInput label={t('partRequests.use.unitPrice')} {...form.getInputProps('unitPrice')} />
        <NumberField label={t('partRequests.use.warrantyDays')} {...form.getInputProps('warrantyDays')} />
      </Group>
      <Text size="sm" role="status">
        {t('partRequests.use.customerPays', { amount: money(shareOfCustomer(values, part)) })}
      </Text>
    </CommandForm>
  )
}

function useFitting({ part, payer, source, repairId, partId, onDone }: Props & { part: Part; payer: Payer }) {
  const { t } = useTranslation()
  const { client } = useApi()
  // Procedures, not hooks, whatever they are called.
  const { use: fitIssued, useFromBag: fitFromBag } = client.partRequests
  const issued = source.kind === 'issued' ? source.request : undefined
  return useSentForm({
    schema,
    initialValues: {
      quantity: (issued?.issued ?? (part.isSerialised ? 0 : stepsPerUnit(part.unit))) as number | null,
      serialNos: [...(issued?.issuedSerialNos ?? [])],
      unitPrice: part.prices.retail,
      warrantyDays: part.warrantyDays,
      coverage: payer,
    },
    send: (values, commandId) => {
      const fitted = { ...schema.parse(values), commandId }
      return issued
        ? fitIssued({ ...fitted, requestId: issued.id })
        : fitFromBag({ ...fitted, repairId, partId })
    },
    onDone: () => {
      notifications.show({ message: t('partRequests.done.used', { part: ltrText(part.number) }) })
      onDone()
    },
  })
}

type Priced = {
  readonly quantity: number | null
  readonly unitPrice: number | null
  readonly coverage: Payer
}

/** Rial, before tax: nothing where a warranty pays, and nothing while no price is written (rule D7). */
function shareOfCustomer({ quantity, unitPrice, coverage }: Priced, { unit }: Part): number {
  if (coverage.kind !== 'none') return 0
  const price = Math.round(((quantity ?? 0) * (unitPrice ?? 0)) / stepsPerUnit(unit))
  return Number.isSafeInteger(price) ? price : 0
}

function errorAt(errors: Readonly<Record<string, React.ReactNode>>, ...fields: readonly string[]) {
  const found = fields.map(field => errors[field]).find(error => typeof error === 'string')
  return typeof found === 'string' ? found : undefined
}
