import { SimpleGrid, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Part, partEditSchema } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { ErrorNote } from '../ui/error-note'
import { isFieldRefusal } from '../ui/field-refusal'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { useSentForm } from '../warranty/use-sent-form'
import { PartBarcodeFields } from './part-barcode-fields'
import { PartFitFields } from './part-fit-fields'
import { type PartFormValues, type PartStart, partEdit, partValues } from './part-form-values'
import { PartKeepingFields } from './part-keeping-fields'
import { PartNameFields } from './part-name-fields'
import { PartPriceFields } from './part-price-fields'
import { PartSubstituteFields } from './part-substitute-fields'

const schema = partEditSchema.omit({ commandId: true })

type Props = {
  readonly part: Part | undefined
  /** What is known of a new one. */
  readonly start?: PartStart
  readonly onDone: (part: Part) => void
}

/** Everything that is kept of a part; a scan adds a barcode. */
export function PartForm({ part, start = {}, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const root = useRef<HTMLFormElement>(null)
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: partValues(part, start),
    send: (values, commandId) => client.stock.savePart({ ...schema.parse(partEdit(values)), commandId }),
    onDone: saved => {
      notifications.show({ message: t(part ? 'stock.part.saved' : 'stock.part.added') })
      onDone(saved)
    },
  })
  return (
    <form
      ref={root}
      noValidate
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onSubmit={event => {
        event.preventDefault()
        submit(event)
      }}
    >
      <SimpleGrid cols={3} spacing="md">
        <Stack>
          <PartNameFields form={form} isInLedger={part?.isInLedger ?? false} />
        </Stack>
        <Stack>
          <PartBarcodeFields form={form} />
          <PartPriceFields form={form} />
        </Stack>
        <Stack>
          <PartFitFields form={form} />
          <PartSubstituteFields form={form} partId={part?.id} />
          <PartKeepingFields form={form} />
        </Stack>
      </SimpleGrid>
      <PageFooter
        note={!isFieldRefusal(save.error) && <ErrorNote error={save.error} />}
        action={
          <FooterButton type="submit" loading={save.isRunning} onPress={() => root.current?.requestSubmit()}>
            {t(part ? 'common.save' : 'stock.part.create')}
          </FooterButton>
        }
      />
    </form>
  )
}

/** The form that the groups of fields edit together. */
export type PartFields = {
  readonly form: ReturnType<typeof useSentForm<typeof schema, PartFormValues, Part>>['form']
}
