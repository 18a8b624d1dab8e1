import { Alert, Button, Group } from '@mantine/core'
import { IconEraser, IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { useDraftKeeper } from '../api/use-draft'
import { useFormat } from '../i18n/use-format'

type Beginning<Form> = {
  /** When the draft was kept that the form begins with; null where it begins with none. */
  readonly restoredAt: string | null
  /** A draft that the form does not begin with: it stays the draft until it is taken. */
  readonly putAside?: Form | undefined
}

/** A form that is kept while it is filled in, and what stood in it before it was begun anew. */
export type DraftSheet<Form> = {
  /** Another one for each form that is begun: what a field keeps of its own typing belongs to one. */
  readonly key: number
  readonly restoredAt: string | null
  readonly before: Form | undefined
  /** Keeps the form; what was cleared for it cannot be had again. */
  readonly onChange: (form: Form) => void
  /** Keeps at once what is sent. */
  readonly onSend: (form: Form) => Promise<unknown>
  /** Forgets the draft: it was saved. */
  readonly forget: () => void
  /** The form was begun anew in place of another, or that one was had again. */
  readonly onBegun: (cleared: Form | undefined) => void
}

/**
 * What a page remembers of the drafts of its form, beside the form itself. While another unfinished form is put aside,
 * that one is the draft: what is filled in meanwhile does not take its place.
 */
export function useDraftSheet<Form>(
  keeper: ReturnType<typeof useDraftKeeper<Form>>,
  { restoredAt, putAside }: Beginning<Form>,
): DraftSheet<Form> {
  const [shownAt, setShownAt] = useState(restoredAt)
  const [aside, setAside] = useState(putAside)
  const [cleared, setCleared] = useState<Form>()
  const [key, setKey] = useState(0)
  return {
    key,
    restoredAt: shownAt,
    before: cleared ?? aside,
    onChange: form => {
      setCleared(undefined)
      if (aside === undefined) keeper.keep(form)
    },
    onSend: async form => {
      if (aside === undefined) await keeper.keepNow(form)
    },
    forget: () => {
      if (aside === undefined) keeper.discard()
    },
    onBegun: replaced => {
      setKey(key + 1)
      setShownAt(null)
      setCleared(replaced)
      if (replaced === undefined && cleared === undefined) setAside(undefined)
    },
  }
}

type Props<Form> = {
  readonly sheet: DraftSheet<Form>
  readonly form: Form
  readonly isUntouched: boolean
  readonly fresh: () => Form
  readonly write: (form: Form) => void
}

/** Begins the form anew, and says what became of the one before: that it came back, or can be had again. */
export function DraftNote<Form>({ sheet, form, isUntouched, fresh, write }: Props<Form>) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const { before, restoredAt } = sheet
  const begin = (next: Form, replaced: Form | undefined) => {
    write(next)
    sheet.onBegun(replaced)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="subtle"
        color="gray"
        style={{ flexShrink: 0 }}
        leftSection={<IconEraser size={18} aria-hidden />}
        disabled={isUntouched}
        onClick={() => begin(fresh(), form)}
      >
        {t('stockDocuments.draft.startOver')}
      </Button>
      {before !== undefined ? (
        <Alert role="status" color="gray" variant="light" p={6}>
          {t('stockDocuments.draft.cleared')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRotate size={16} aria-hidden />}
            onClick={() => begin(before, undefined)}
          >
            {t('common.undo')}
          </Button>
        </Alert>
      ) : (
        restoredAt !== null && (
          <Alert role="status" color="blue" variant="light" p={6}>
            {t('stockDocuments.draft.restored', { at: instant(restoredAt, 'short') })}
          </Alert>
        )
      )}
    </Group>
  )
}
