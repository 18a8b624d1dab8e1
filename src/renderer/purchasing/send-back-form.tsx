import { notifications } from '@mantine/notifications'
import { IconTruckReturn } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/stock/place'
import { useFormat } from '../i18n/use-format'
import { linePartOf } from '../stock/line-model'
import { useLineScan } from '../stock/line-scan'
import { MoveLines } from '../stock/move-lines'
import { PlaceSelect } from '../stock/place-select'
import { usePlaces } from '../stock/use-places'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { BuyingHead, BuyingSheet, HeadText } from './buying-sheet'
import type { SendBackState } from './send-back-state'

type Props = {
  readonly state: SendBackState
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  readonly onLeave: () => void
}

/** Scan after scan makes a return; Ctrl and Enter send it from anywhere. */
export function SendBackForm({ state, ...sheet }: Props) {
  const { t } = useTranslation()
  const { lines, isSaving, submit } = state
  return (
    <BuyingSheet
      {...sheet}
      state={state}
      label={t('purchasing.sendBack.title')}
      onScan={useReturnScan(state)}
      head={<Head state={state} />}
      lines={lines.lines.length > 0 && <MoveLines move={state} />}
      emptyIcon={<IconTruckReturn />}
      finder={{
        label: t('stockDocuments.lookup.find'),
        hint: t('stockDocuments.lookup.hint'),
        onPick: part => lines.addPart(linePartOf(part)),
      }}
      action={
        <FooterButton loading={isSaving} data-stop onPress={submit}>
          {t('purchasing.sendBack.save')}
        </FooterButton>
      }
    />
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

function Head({ state: { form, patch, mistakes } }: Pick<Props, 'state'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <BuyingHead
      cols={4}
      supplierId={form.supplierId}
      onSupplier={supplierId => patch({ supplierId, order: null })}
      about={form.order && t('purchasing.sendBack.ofOrder', { number: ltrText(number(form.order.number)) })}
      mistakes={mistakes}
    >
      <PlaceSelect
        openOnFocus={false}
        label={t('purchasing.sendBack.from')}
        placeholder={t('stock.places.choose')}
        value={form.fromId}
        onChange={fromId => patch({ fromId })}
        of={isSendingPlace}
        error={fromMistake()}
      />
      <HeadText
        label={t('purchasing.sendBack.reason')}
        maxLength={200}
        value={form.reason}
        error={mistakes.get('reason')}
        onChange={reason => patch({ reason })}
      />
      <HeadText
        label={t('purchasing.sendBack.reference')}
        maxLength={120}
        value={form.reference}
        error={mistakes.get('reference')}
        onChange={reference => patch({ reference })}
      />
    </BuyingHead>
  )

  /** Every line lies in the same place: what is wrong with one's is wrong with all. */
  function fromMistake(): string | undefined {
    return form.lines
      .map((_, index) => mistakes.get(`lines.${index}.fromId`))
      .find(mistake => mistake !== undefined)
  }
}
