import { Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconShoppingCart } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { useLineScan } from '../stock/line-scan'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { BuyingHead, BuyingSheet, HeadText } from './buying-sheet'
import { OrderFormLines } from './order-form-lines'
import { priceOf } from './order-form-model'
import type { OrderFormState } from './order-form-state'

type Props = {
  readonly state: OrderFormState
  readonly label: string
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  readonly onLeave: () => void
}

/** From whom and what is ordered: scan after scan, or part after part as they are found. */
export function OrderFormSheet({ state, ...sheet }: Props) {
  const { t } = useTranslation()
  return (
    <BuyingSheet
      {...sheet}
      state={state}
      onScan={useOrderScan(state)}
      head={<Head state={state} />}
      lines={state.form.lines.length > 0 && <OrderFormLines state={state} />}
      emptyIcon={<IconShoppingCart />}
      finder={{
        label: t('purchasing.form.find'),
        hint: t('purchasing.form.findHint'),
        onPick: part => void state.addPart(part),
      }}
      action={<Save state={state} />}
    />
  )
}

/** A scan adds a part, or one more of it. */
function useOrderScan({ addPart }: OrderFormState): (code: string) => void {
  const { t } = useTranslation()
  const warn = (message: string) => notifications.show({ color: 'orange', message })
  return useLineScan({
    places: [],
    onPlace: () => undefined,
    onPart: part =>
      part.isActive ? addPart(part) : warn(t('purchasing.form.notKept', { part: ltrText(part.number) })),
    onSerial: () => false,
    onUnknown: code => warn(t('purchasing.form.unknownCode', { code: ltrText(code) })),
  })
}

function Head({ state: { form, patch, chooseSupplier, mistakes } }: Pick<Props, 'state'>) {
  const { t } = useTranslation()
  return (
    <BuyingHead
      cols={2}
      supplierId={form.supplierId}
      onSupplier={id => void chooseSupplier(id)}
      mistakes={mistakes}
    >
      <HeadText
        label={t('purchasing.fields.note')}
        maxLength={2000}
        value={form.note}
        error={mistakes.get('note')}
        onChange={note => patch({ note })}
      />
    </BuyingHead>
  )
}

function Save({ state: { form, isSaving, submit } }: Pick<Props, 'state'>) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const maySeeCosts = useMay()('stock.viewCosts')
  const total = form.lines.reduce((sum, line) => sum + (priceOf(line) ?? 0), 0)
  return (
    <Group wrap="nowrap" gap="lg">
      {maySeeCosts && (
        <Text fw={600} aria-live="polite">
          {t('purchasing.form.total')}: {money(total)}
        </Text>
      )}
      <FooterButton loading={isSaving} data-stop onPress={submit}>
        {t('purchasing.form.save')}
      </FooterButton>
    </Group>
  )
}
