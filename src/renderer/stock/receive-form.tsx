import { Alert, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPackageImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isOnHand, type Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { useFormat } from '../i18n/use-format'
import { useHeldScans } from '../search/use-held-scans'
import { useScanTarget } from '../search/use-scan-target'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'
import { PageFooter } from '../ui/page-footer'
import { linePartOf } from './line-model'
import { useLineScan } from './line-scan'
import { PartFinder } from './part-finder'
import { PlaceSelect } from './place-select'
import { receiptTotal } from './receive-draft'
import type { ReceiveState } from './receive-form-state'
import { ReceiveLines } from './receive-lines'
import { UnknownCode } from './receive-unknown'
import { usePlaces } from './use-places'

type Props = {
  readonly receive: ReceiveState
  /** What the form is called. */
  readonly label?: string
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  /** Keeps the draft now: a field was left. */
  readonly onLeave: () => void
}

/** Where parts may be put as they come. */
export function isReceivingPlace({ kind, isActive }: Place): boolean {
  return isActive && isOnHand(kind) && kind !== 'transit'
}

/** Scan after scan makes a receipt; Ctrl and Enter save it from anywhere. */
export function ReceiveForm({ receive, label, note, onLeave }: Props) {
  const { t } = useTranslation()
  const { form, lines, submit, unplacedError, isUnknownLeft } = receive
  const scan = useReceiveScan(receive)
  useScanTarget(code => {
    scan(code)
    return true
  })
  useHeldScans(receive.isSaving)
  return (
    <form
      ref={receive.root}
      noValidate
      aria-label={label ?? t('stockDocuments.receive.title')}
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onBlur={onLeave}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Head receive={receive} />
      {form.unknown.map(({ code, pieces }) => (
        <UnknownCode
          key={code}
          code={code}
          pieces={pieces}
          onLeave={() => receive.settleUnknown(code)}
          onPart={part => lines.addPart(linePartOf(part), receive.settleUnknown(code))}
        />
      ))}
      <Paper withBorder p="sm">
        <Stack gap="xs">
          {lines.lines.length > 0 ? (
            <ReceiveLines receive={receive} />
          ) : (
            <EmptyState icon={<IconPackageImport />} text={t('stockDocuments.lines.empty')} />
          )}
          <Finder receive={receive} onCode={scan} />
        </Stack>
      </Paper>
      <PageFooter
        note={
          isUnknownLeft ? (
            <Alert role="alert" color="red" variant="light" p={6}>
              {t('stockDocuments.unknown.open')}
            </Alert>
          ) : unplacedError ? (
            <ErrorNote error={unplacedError} />
          ) : (
            note
          )
        }
        action={<Save receive={receive} />}
      />
    </form>
  )
}

/** A scan adds a piece, a serial or a code to be asked about; that of a bin says where everything is put. */
function useReceiveScan(receive: ReceiveState): (code: string) => void {
  const { t } = useTranslation()
  const places = usePlaces() ?? []
  const { lines } = receive
  return useLineScan({
    places: places.filter(isReceivingPlace),
    onPlace: place => {
      receive.patch({ placeId: place.id })
      notifications.show({
        message: t('stockDocuments.receive.placeTaken', { place: ownDirection(place.name) }),
      })
    },
    onPart: part => {
      if (part.isActive) lines.addPart(linePartOf(part))
      else {
        const message = t('stockDocuments.receive.notKept', { part: ltrText(part.number) })
        notifications.show({ color: 'orange', message })
      }
    },
    onSerial: code => {
      const part = lines.waitsForSerial()
      if (part && !lines.addSerial(part.id, code)) {
        const message = t('stockDocuments.lines.serialTwice', { serial: ltrText(code) })
        notifications.show({ color: 'orange', message })
      }
      return part !== undefined
    },
    onUnknown: receive.keepUnknown,
  })
}

function Head({ receive: { form, patch, mistakes, expected } }: Pick<Props, 'receive'>) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={3} spacing="sm">
      <PlaceSelect
        openOnFocus={false}
        label={t('stockDocuments.receive.place')}
        placeholder={t('stockDocuments.receive.placeHint')}
        value={form.placeId}
        onChange={placeId => patch({ placeId })}
        of={isReceivingPlace}
        error={mistakes.get('placeId')}
      />
      <TextInput
        label={t('stockDocuments.fields.reference')}
        maxLength={120}
        value={form.reference}
        error={mistakes.get('reference')}
        onChange={event => patch({ reference: event.currentTarget.value })}
      />
      {!expected && (
        <TextInput
          label={t('stockDocuments.fields.note')}
          maxLength={200}
          value={form.reason}
          error={mistakes.get('reason')}
          onChange={event => patch({ reason: event.currentTarget.value })}
        />
      )}
    </SimpleGrid>
  )
}

function Finder({ receive, onCode }: Pick<Props, 'receive'> & { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const add = async (id: string) => receive.lines.addPart(linePartOf(await client.stock.part({ id })))
  return (
    <div style={{ maxWidth: 560 }}>
      <PartFinder
        label={t('stockDocuments.lookup.find')}
        placeholder={t('stockDocuments.lookup.hint')}
        error={receive.mistakes.get('lines')}
        onPick={({ id }) => void add(id)}
        onUnknown={onCode}
      />
    </div>
  )
}

function Save({ receive: { form, lineCount, isSaving, submit } }: Pick<Props, 'receive'>) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  return (
    <Group wrap="nowrap" gap="lg">
      <Text size="sm" c="dimmed">
        {t('stockDocuments.receive.pieces', { lines: number(lineCount) })}
      </Text>
      <Text fw={600} aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
        {t('stockDocuments.receive.total')}: {money(receiptTotal(form))}
      </Text>
      <FooterButton loading={isSaving} data-stop onPress={submit}>
        {t('stockDocuments.receive.save')}
      </FooterButton>
    </Group>
  )
}
