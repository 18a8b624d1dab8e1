import { Button, Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type PartRef, type SupplierPart, supplierPartEditSchema } from '#shared/purchasing/supplier'
import { quantitySchema } from '#shared/stock/part'
import { stepsPerUnit } from '#shared/stock/units'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useMay } from '../shell/session'
import { QuantityField } from '../stock/quantity-field'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import { ownDirection } from '../ui/own-direction'
import { useUndoNotice } from '../ui/use-undo-notice'
import { useSentForm } from '../warranty/use-sent-form'

const schema = supplierPartEditSchema.omit({ commandId: true })

/** As it stands in the form: no minimum is an empty field. */
const formSchema = schema.extend({ minimumQuantity: quantitySchema.nullable() })

type Props = {
  readonly part: PartRef
  readonly supplier: SupplierPart['supplier']
  /** As they stand; undefined for new ones. */
  readonly terms: SupplierPart | undefined
  readonly onDone: () => void
}

type Opened = Omit<Props, 'onDone'> & { readonly title: string }

/** Opens the terms on which a supplier sells a part. */
export function openTermsForm({ title, ...terms }: Opened): void {
  modals.open({ title, children: <TermsForm {...terms} onDone={modals.closeAll} /> })
}

function TermsForm({ part, supplier, terms, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const maySeeCosts = useMay()('stock.viewCosts')
  const { form, save, submit } = useSentForm({
    schema: formSchema,
    initialValues: {
      supplierId: supplier.id,
      partId: part.id,
      version: terms?.version ?? 0,
      code: terms?.code ?? '',
      price: terms?.price ?? null,
      packSize: terms?.packSize ?? stepsPerUnit(part.unit),
      minimumQuantity: terms?.minimumQuantity || null,
      leadTimeDays: terms?.leadTimeDays ?? null,
      isPreferred: terms?.isPreferred ?? false,
    },
    send: ({ minimumQuantity, ...values }, commandId) =>
      client.purchasing.saveSupplierPart({
        ...schema.parse({ ...values, minimumQuantity: minimumQuantity ?? 0 }),
        commandId,
      }),
    onDone: () => {
      notifications.show({ message: t('purchasing.terms.saved') })
      onDone()
    },
  })
  const { leadTimeDays } = form.values
  return (
    <CommandForm
      command={save}
      button={t('purchasing.terms.save')}
      onSubmit={submit}
      beside={terms && <RemoveButton terms={terms} onDone={onDone} />}
    >
      <TextInput
        label={t('purchasing.terms.code')}
        description={t('purchasing.terms.codeHint')}
        data-autofocus
        maxLength={60}
        {...form.getInputProps('code')}
      />
      {maySeeCosts && <MoneyInput label={t('purchasing.terms.price')} {...form.getInputProps('price')} />}
      <SimpleGrid cols={2} spacing="sm">
        <QuantityField
          unit={part.unit}
          label={t('purchasing.terms.pack')}
          description={t('purchasing.terms.packHint')}
          {...form.getInputProps('packSize')}
        />
        <QuantityField
          unit={part.unit}
          label={t('purchasing.terms.minimum')}
          description={t('purchasing.terms.minimumHint')}
          {...form.getInputProps('minimumQuantity')}
        />
      </SimpleGrid>
      <NumberField
        label={t('purchasing.suppliers.leadTimeDays')}
        description={t('purchasing.terms.leadTimeHint')}
        {...form.getInputProps('leadTimeDays')}
        value={leadTimeDays ?? Number.NaN}
        onChange={days => form.setFieldValue('leadTimeDays', Number.isNaN(days) ? null : days)}
      />
      <Checkbox
        label={t('purchasing.terms.isPreferred')}
        {...form.getInputProps('isPreferred', { type: 'checkbox' })}
      />
    </CommandForm>
  )
}

/** Takes the part out of the supplier's list; it can be had again. */
function RemoveButton({ terms, onDone }: { readonly terms: SupplierPart; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const offerUndo = useUndoNotice()
  const { supplier, part, version, ...kept } = terms
  const ids = { supplierId: supplier.id, partId: part.id }
  const remove = useCommand(
    (_: undefined) =>
      client.purchasing.removeSupplierPart({ ...ids, commandId: crypto.randomUUID(), version }),
    () => {
      onDone()
      offerUndo(
        t('purchasing.terms.removed', {
          part: ltrText(part.number),
          supplier: ownDirection(supplier.name),
        }),
        () =>
          client.purchasing.saveSupplierPart({
            ...ids,
            ...kept,
            commandId: crypto.randomUUID(),
            version: 0,
          }),
      )
    },
  )
  return (
    <Button variant="default" loading={remove.isRunning} onClick={() => remove.run(undefined)}>
      {t('purchasing.terms.remove')}
    </Button>
  )
}
