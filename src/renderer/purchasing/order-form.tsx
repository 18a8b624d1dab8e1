import { Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { useMay } from '../shell/session'
import { useLineScan } from '../stock/line-scan'
import { PartFinder } from '../stock/part-finder'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { PageFooter } from '../ui/page-footer'
import { OrderFormLines } from './order-form-lines'
import { priceOf } from './order-form-model'
import type { OrderFormState } from './order-form-state'
import { SupplierSelect } from './supplier-select'

type Props = { readonly state: OrderFormState; readonly label: string }

/** From whom and what is ordered: scan after scan, or part after part as they are found. */
export function OrderFormSheet({ state, label }: Props) {
  const { t } = useTranslation()
  const { form, submit } = state
  const scan = useOrderScan(state)
  useScanTarget(code => {
    scan(code)
    return true
  })
  return (
    <form
      ref={state.root}
      noValidate
      aria-label={label}
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
          {form.lines.length > 0 ? (
            <OrderFormLines state={state} />
          ) : (
            <EmptyState icon={<IconShoppingCart />} text={t('purchasing.form.empty')} />
          )}
          <Finder state={state} />
        </Stack>
      </Paper>
      <PageFooter note={<ErrorNote error={state.unplacedError} />} action={<Save state={state} />} />
    </form>
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
    <SimpleGrid cols={2} spacing="sm">
      <SupplierSelect
        openOnFocus={false}
        label={t('purchasing.fields.supplier')}
        placeholder={t('purchasing.form.supplierHint')}
        value={form.supplierId}
        onChange={id => void chooseSupplier(id)}
        error={mistakes.get('supplierId')}
      />
      <TextInput
        label={t('purchasing.fields.note')}
        maxLength={2000}
        value={form.note}
        error={mistakes.get('note')}
        onChange={event => patch({ note: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

function Finder({ state: { addPart, mistakes } }: Pick<Props, 'state'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  const add = async (id: string) => addPart(await client.stock.part({ id }))
  return (
    <div style={{ maxWidth: 560 }}>
      <PartFinder
        label={t('purchasing.form.find')}
        placeholder={t('purchasing.form.findHint')}
        error={mistakes.get('lines')}
        onPick={({ id }) => void add(id)}
      />
    </div>
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
