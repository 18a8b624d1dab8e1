import { Alert, Button, Stack, Textarea } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { AccessoryList } from './accessory-list'
import classes from './check-in.module.css'
import { ConditionList } from './condition-list'
import { CustomerPicker } from './customer-picker'
import { DevicePicker } from './device-picker'
import { moveOnWithEnter } from './field-order'
import { IntakeFields } from './intake-fields'
import { OpenWarning } from './known-device-card'
import { useCheckInDevice } from './use-check-in-device'
import type { CheckInState } from './use-check-in-form'

type Props = {
  readonly checkIn: CheckInState
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  /** Keeps the draft now: a field was left. */
  readonly onLeave: () => void
}

/** The three columns, read from the start side: who, what, how it came. Ctrl and Enter save from anywhere. */
export function CheckInForm({ checkIn, note, onLeave }: Props) {
  const { t } = useTranslation()
  const { form, submit } = checkIn
  const device = useCheckInDevice(form)
  const save = async (sent = form) => {
    // What cannot be looked up now is sent as the page shows it: main judges it again.
    const { known, type } = await device.found().catch(() => device)
    submit({ deviceId: known?.id ?? null, type }, sent)
  }

  return (
    <form
      ref={checkIn.root}
      noValidate
      aria-label={t('checkIn.title')}
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onBlur={onLeave}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes.columns}>
        <Column title={t('checkIn.who')}>
          <CustomerPicker checkIn={checkIn} onAnswered={answered => void save(answered)} />
        </Column>
        <Column title={t('checkIn.what')}>
          <DevicePicker checkIn={checkIn} device={device} />
          <OpenRefusal checkIn={checkIn} />
          <Fault checkIn={checkIn} />
        </Column>
        <Column title={t('checkIn.how')}>
          <ConditionList checkIn={checkIn} type={device.type} />
          <AccessoryList checkIn={checkIn} type={device.type} />
          <IntakeFields checkIn={checkIn} />
        </Column>
      </div>
      <PageFooter
        note={checkIn.unplacedError ? <ErrorNote error={checkIn.unplacedError} /> : note}
        action={
          <FooterButton loading={checkIn.isSaving} data-stop onPress={() => void save()}>
            {t('checkIn.save')}
          </FooterButton>
        }
      />
    </form>
  )
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.column} aria-label={title}>
      <Stack gap="xs">{children}</Stack>
    </section>
  )
}

function Fault({ checkIn: { form, patch, mistakeAt } }: Pick<Props, 'checkIn'>) {
  const { t } = useTranslation()
  return (
    <Textarea
      label={t('checkIn.fault')}
      data-field="fault"
      autosize
      minRows={3}
      maxRows={6}
      maxLength={2000}
      value={form.fault}
      error={mistakeAt('fault')}
      onChange={event => patch({ fault: event.currentTarget.value })}
    />
  )
}

/** Main knew of an open repair that this page did not show yet (rule A6). */
function OpenRefusal({ checkIn: { refusal } }: Pick<Props, 'checkIn'>) {
  const { number, repairId } = refusal?.data.values ?? {}
  if (refusal?.code !== 'REPAIR_ALREADY_OPEN' || !number || !repairId) return null
  return <OpenWarning number={String(number)} repairId={String(repairId)} />
}

type NoteProps = {
  readonly restoredAt: string | null
  readonly isCleared: boolean
  readonly onUndo: () => void
}

/** Says that the draft came back, or that it was emptied and can be had again. */
export function DraftNote({ restoredAt, isCleared, onUndo }: NoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (isCleared) {
    return (
      <Alert role="status" color="gray" variant="light" p={6}>
        {t('checkIn.cleared')}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRotate size={16} aria-hidden />}
          onClick={onUndo}
        >
          {t('common.undo')}
        </Button>
      </Alert>
    )
  }
  if (restoredAt === null) return null
  return (
    <Alert role="status" color="blue" variant="light" p={6}>
      {t('checkIn.restored', { at: format.instant(restoredAt, 'short') })}
    </Alert>
  )
}
