import { Button, Group, VisuallyHidden } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/kernel/day'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ScanSkeleton } from '../search/scan-skeleton'
import { Page } from '../ui/page'
import classes from './check-in.module.css'
import { type CheckInForm as CheckInFields, emptyForm, isUntouched } from './check-in-draft'
import { CheckInForm, DraftNote } from './check-in-form'
import { CheckedInPanel } from './checked-in-panel'
import type { FieldName } from './field-order'
import { type KeptDraft, useDraftKeeper, useKeptDraft } from './use-check-in-draft'
import { firstEmptyField, useCheckInForm } from './use-check-in-form'
import { type Asked, type Prefill, useAsked, usePrefill } from './use-prefill'

/** Takes a device over the counter, one after the other, by keyboard alone. */
export function CheckInPage() {
  const asked = useAsked()
  return <Counter key={asked.times} asked={asked} />
}

function Counter({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const draft = useKeptDraft()
  const prefill = usePrefill(asked)
  const profile = useQuery(queries.settings.profile.queryOptions({ input: {} }))
  const [saved, setSaved] = useState<Repair>()
  const [isFirst, setFirst] = useState(true)
  if (draft === undefined || prefill === undefined || !profile.data) {
    return (
      <Page title={t('checkIn.title')}>
        <ScanSkeleton flex={1} mih={480} />
      </Page>
    )
  }
  if (saved) {
    return (
      <Page title={t('checkIn.title')}>
        <CheckedInPanel repair={saved} onNext={() => setSaved(undefined)} />
      </Page>
    )
  }
  const onSaved = (repair: Repair) => {
    setFirst(false)
    setSaved(repair)
  }
  return <OpenCheckIn draft={draft} prefill={isFirst ? prefill : null} onSaved={onSaved} />
}

type Props = {
  readonly draft: KeptDraft | null
  readonly prefill: Prefill | null
  readonly onSaved: (repair: Repair) => void
}

/** One check-in: what the address asks for, the draft that was kept, or an empty form. */
function OpenCheckIn({ draft, prefill, onSaved }: Props) {
  const { t } = useTranslation()
  const { today, shop } = useFormat()
  const keeper = useDraftKeeper()
  const [restoredAt, setRestoredAt] = useState(prefill ? null : (draft?.savedAt ?? null))
  const [sheet, setSheet] = useState(0)
  const [cleared, setCleared] = useState(prefill ? draft?.form : undefined)
  const fresh = () =>
    emptyForm({ commandId: crypto.randomUUID(), promisedOn: addDays(today(), shop.promiseDays) })
  const [initial] = useState(() => (prefill ? { ...fresh(), ...prefill } : (draft?.form ?? fresh())))
  const checkIn = useCheckInForm({
    initial,
    onChange: form => {
      setCleared(undefined)
      keeper.keep(form)
    },
    onSend: keeper.keepNow,
    onSaved: repair => {
      keeper.discard()
      onSaved(repair)
    },
  })
  const begin = (form: CheckInFields, field: FieldName) => {
    checkIn.patch(form, field)
    setSheet(sheet + 1)
  }
  const startOver = () => {
    const before = checkIn.form
    begin(fresh(), 'customer')
    setRestoredAt(null)
    setCleared(before)
  }
  return (
    <div className={classes.page}>
      {/* The rail says the place; the height belongs to the form. */}
      <VisuallyHidden component="h1">{t('checkIn.title')}</VisuallyHidden>
      <CheckInForm
        // What a field keeps of its own typing belongs to one check-in.
        key={sheet}
        checkIn={checkIn}
        onLeave={keeper.flush}
        note={
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconEraser size={18} aria-hidden />}
              disabled={isUntouched(checkIn.form)}
              onClick={startOver}
            >
              {t('checkIn.startOver')}
            </Button>
            <DraftNote
              restoredAt={restoredAt}
              isCleared={cleared !== undefined}
              onUndo={() => cleared && begin(cleared, firstEmptyField(cleared))}
            />
          </Group>
        }
      />
    </div>
  )
}
