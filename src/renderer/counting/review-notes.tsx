import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconArrowsExchange, IconBarcode } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewLine } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { usePlaceName } from '../stock/use-places'
import { ErrorNote } from '../ui/error-note'
import { WithWholeNumbers } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import { useSigned } from './use-signed'

type Props = { readonly line: ReviewLine; readonly countId: Id }

/** What must be known of a line before it is entered: it moved, it cannot be entered, its serials are elsewhere. */
export function ReviewNotes({ line, countId }: Props) {
  const { t } = useTranslation()
  const sentence = useObstacleSentence()
  const { missing, found, obstacle, moved } = line
  if (missing.length + found.length === 0 && !obstacle && !moved) return null
  return (
    <Stack gap={4} mt={4} style={{ whiteSpace: 'normal' }}>
      {obstacle && (
        <Note color="red" icon={<IconAlertTriangle size={14} aria-hidden />}>
          {sentence(obstacle)}
        </Note>
      )}
      {moved && <Moved line={line} countId={countId} moved={moved} />}
      {missing.length > 0 && (
        <Note icon={<IconBarcode size={14} aria-hidden />}>
          {t('counting.review.missing', { serials: missing.map(ltrText).join(' ') })}
        </Note>
      )}
      <Found line={line} />
    </Stack>
  )
}

function Found({ line: { found } }: Pick<Props, 'line'>) {
  const { t } = useTranslation()
  const placeName = usePlaceName()
  return found.map(({ serialNo, place }) => (
    <Note key={serialNo} icon={<IconBarcode size={14} aria-hidden />}>
      {place
        ? t('counting.review.found', { serial: ltrText(serialNo), place: placeName(place) })
        : t('counting.review.foundNowhere', { serial: ltrText(serialNo) })}
    </Note>
  ))
}

type MovedProps = Props & { readonly moved: NonNullable<ReviewLine['moved']> }

/** The part moved since it was counted: somebody says that the difference stands, or it is counted anew. */
function Moved({ line, countId, moved: { seq, change } }: MovedProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const signed = useSigned()
  const confirm = useCommand(
    () =>
      client.counting.confirmMoved({
        commandId: crypto.randomUUID(),
        countId,
        lineId: line.id,
        movedSeq: seq,
      }),
    () => notifications.show({ message: t('counting.review.confirmed') }),
  )
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Note color="orange" icon={<IconArrowsExchange size={14} aria-hidden />}>
          {change === 0
            ? t('counting.review.movedEvenly')
            : t('counting.review.moved', { change: signed(change, line.part.unit) })}
        </Note>
        <Button
          size="compact-xs"
          variant="default"
          flex="none"
          loading={confirm.isRunning}
          onClick={() => confirm.run(undefined)}
        >
          {t('counting.review.confirm')}
        </Button>
      </Group>
      <ErrorNote error={confirm.error} />
    </>
  )
}

type NoteProps = { readonly color?: string; readonly icon: ReactNode; readonly children: ReactNode }

function Note({ color = 'dimmed', icon, children }: NoteProps) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={color}>
      {icon}
      <Text size="xs" inherit={false} c={color} style={{ overflowWrap: 'anywhere' }}>
        {typeof children === 'string' ? <WithWholeNumbers>{children}</WithWholeNumbers> : children}
      </Text>
    </Group>
  )
}

/** The sentence with which main would refuse the line. */
function useObstacleSentence(): (obstacle: NonNullable<ReviewLine['obstacle']>) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return ({ code, values }) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value) : value,
    ])
    return t(`errors.${code}`, { replace: Object.fromEntries(shown) })
  }
}
