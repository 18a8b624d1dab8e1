import { Paper, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { linePartOf } from '../stock/line-model'
import { useLineScan } from '../stock/line-scan'
import { MoveLines } from '../stock/move-lines'
import { PartFinder } from '../stock/part-finder'
import { PlaceSelect } from '../stock/place-select'
import { usePlaces } from '../stock/use-places'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { PageFooter } from '../ui/page-footer'
import type { SendBackState } from './send-back-state'
import { SupplierSelect } from './supplier-select'

type Props = { readonly state: SendBackState }

/** Scan after scan makes a return; Ctrl and Enter send it from anywhere. */
export function SendBackForm({ state }: Props) {
  const { t } = useTranslation()
  const { lines, submit } = state
  const scan = useReturnScan(state)
  useScanTarget(code => {
    scan(code)
    return true
  })
  return (
    <form
      ref={state.root}
      noValidate
      aria-label={t('purchasing.sendBack.title')}
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Head state={state} />
      <Paper withBorder p="sm">
        <Stack gap="xs">
          {lines.lines.length > 0 ? (
            <MoveLines move={state} />
          ) : (
            <EmptyState icon={<IconTruckReturn />} text={t('purchasing.form.empty')} />
          )}
          <Finder state={state} />
        </Stack>
      </Paper>
      <PageFooter
        note={<ErrorNote error={state.unplacedError} />}
        action={
          <FooterButton loading={state.isSaving} data-stop onPress={submit}>
            {t('purchasing.sendBack.save')}
          </FooterButton>
        }
      />
    </form>
  )
}

/** Whether parts may go back from there: also what was set aside or scrapped. */
function isSendingPlace({ kind, isActive }: Place): boolean {
  return isActive && kind !== 'transit'
}

/** A scan adds a piece or a serial; that of a bin says where from. */
function useReturnScan({ lines, patch }: SendBackState): (code: string) => void {
  const { t } = useTranslation()
  const places = usePlaces() ?? []
  const warn = (message: string) => notifications.show({ color: 'orange', message })
  return useLineScan({
    places: places.filter(isSendingPlace),
    onPlace: place => patch({ fromId: place.id }),
    onPart: part => lines.addPart(linePartOf(part)),
    onSerial: code => {
      const part = lines.waitsForSerial()
      if (part && !lines.addSerial(part.id, code)) {
        warn(t('stockDocuments.lines.serialTwice', { serial: ltrText(code) }))
      }
      return part !== undefined
    },
    onUnknown: code => warn(t('stockDocuments.move.unknownCode', { code: ltrText(code) })),
  })
}

function Head({ state: { form, patch, mistakes } }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <SimpleGrid cols={4} spacing="sm">
      <SupplierSelect
        openOnFocus={false}
        label={t('purchasing.fields.supplier')}
        placeholder={t('purchasing.form.supplierHint')}
        description={
          form.order && t('purchasing.sendBack.ofOrder', { number: ltrText(number(form.order.number)) })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.supplierId}
        onChange={supplierId => patch({ supplierId, order: null })}
        error={mistakes.get('supplierId')}
      />
      <PlaceSelect
        openOnFocus={false}
        label={t('purchasing.sendBack.from')}
        placeholder={t('stockDocuments.receive.placeHint')}
        value={form.fromId}
        onChange={fromId => patch({ fromId })}
        of={isSendingPlace}
        error={fromMistake()}
      />
      <TextInput
        label={t('purchasing.sendBack.reason')}
        maxLength={200}
        value={form.reason}
        error={mistakes.get('reason')}
        onChange={event => patch({ reason: event.currentTarget.value })}
      />
      <TextInput
        label={t('purchasing.sendBack.reference')}
        maxLength={120}
        value={form.reference}
        error={mistakes.get('reference')}
        onChange={event => patch({ reference: event.currentTarget.value })}
      />
    </SimpleGrid>
  )

  /** Every line lies in the same place: what is wrong with one's is wrong with all. */
  function fromMistake(): string | undefined {
    return form.lines
      .map((_, index) => mistakes.get(`lines.${index}.fromId`))
      .find(mistake => mistake !== undefined)
  }
}

function Finder({ state: { lines, mistakes } }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const add = async (id: string) => lines.addPart(linePartOf(await client.stock.part({ id })))
  return (
    <div style={{ maxWidth: 560 }}>
      <PartFinder
        label={t('stockDocuments.lookup.find')}
        placeholder={t('stockDocuments.lookup.hint')}
        error={mistakes.get('lines')}
        onPick={({ id }) => void add(id)}
      />
    </div>
  )
}
