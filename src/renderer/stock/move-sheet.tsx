import { Paper, SegmentedControl, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { useHeldScans } from '../search/use-held-scans'
import { useScanTarget } from '../search/use-scan-target'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { ltrText } from '../ui/ltr-text'
import { PageFooter } from '../ui/page-footer'
import { linePartOf } from './line-model'
import { useLineScan } from './line-scan'
import { isSource, isTarget, type MoveAct, withAct, withPlace } from './move-form'
import type { MoveState } from './move-form-state'
import { MoveLines } from './move-lines'
import { PartFinder } from './part-finder'
import { PlaceSelect } from './place-select'
import { usePlaces } from './use-places'

type Props = {
  readonly move: MoveState
  readonly acts: readonly MoveAct[]
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  /** Keeps the draft now: a field was left. */
  readonly onLeave: () => void
}

/** Scan after scan makes a movement; Ctrl and Enter save it from anywhere. */
export function MoveSheet({ move, acts, note, onLeave }: Props) {
  const { t } = useTranslation()
  const { lines, submit, form } = move
  const scan = useMoveScan(move)
  useScanTarget(code => {
    scan(code)
    return true
  })
  useHeldScans(move.isSaving)
  return (
    <form
      ref={move.root}
      noValidate
      aria-label={t('stockDocuments.move.title')}
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onBlur={onLeave}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Head move={move} acts={acts} />
      <Paper withBorder p="sm">
        <Stack gap="xs">
          {lines.lines.length > 0 ? (
            <MoveLines move={move} />
          ) : (
            <EmptyState icon={<IconArrowsExchange />} text={t('stockDocuments.lines.empty')} />
          )}
          <Finder move={move} />
        </Stack>
      </Paper>
      <PageFooter
        note={move.unplacedError ? <ErrorNote error={move.unplacedError} /> : note}
        action={
          <FooterButton loading={move.isSaving} data-stop onPress={submit}>
            {t(`stockDocuments.move.save.${form.act}`)}
          </FooterButton>
        }
      />
    </form>
  )
}

/** A scan adds a piece or a serial; that of a bin says where from, then where to. */
function useMoveScan({ lines, patch, read }: MoveState): (code: string) => void {
  const { t } = useTranslation()
  const places = usePlaces() ?? []
  const warn = (message: string) => notifications.show({ color: 'orange', message })
  return useLineScan({
    places,
    onPlace: place => patch(withPlace(read(), place, places)),
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

function Head({ move: { form, patch, mistakes }, acts }: Pick<Props, 'move' | 'acts'>) {
  const { t } = useTranslation()
  const places = usePlaces() ?? []
  const { act } = form
  const from = places.find(({ id }) => id === form.fromId)
  const hasTarget = act !== 'disposal'
  return (
    <Stack gap="sm">
      {acts.length > 1 && (
        <SegmentedControl
          style={{ alignSelf: 'flex-start' }}
          aria-label={t('stockDocuments.fields.kind')}
          value={act}
          onChange={next => patch(withAct(form, next, places))}
          data={acts.map(value => ({ value, label: t(`stockDocuments.move.kinds.${value}`) }))}
        />
      )}
      <SimpleGrid cols={3} spacing="sm">
        <PlaceSelect
          openOnFocus={false}
          label={t('stockDocuments.move.from')}
          placeholder={t('stockDocuments.receive.placeHint')}
          value={form.fromId}
          onChange={fromId => patch({ fromId })}
          of={place => isSource(act, place)}
          error={mistakes.get('fromId')}
        />
        {hasTarget && (
          <PlaceSelect
            openOnFocus={false}
            label={t(act === 'scrap' ? 'stockDocuments.move.scrapPlace' : 'stockDocuments.move.to')}
            placeholder={t('stockDocuments.receive.placeHint')}
            value={form.toId}
            onChange={toId => patch({ toId })}
            of={place => isTarget(act, place, from)}
            error={mistakes.get('toId') ?? noScrapPlace()}
          />
        )}
        <TextInput
          label={t(`stockDocuments.fields.${act === 'transfer' ? 'note' : 'reason'}`)}
          maxLength={200}
          value={form.reason}
          error={mistakes.get('reason')}
          onChange={event => patch({ reason: event.currentTarget.value })}
        />
      </SimpleGrid>
      {act === 'transfer' && (
        <Switch
          label={t('stockDocuments.move.isInTwoSteps')}
          checked={form.isInTwoSteps}
          onChange={event => patch({ isInTwoSteps: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )

  function noScrapPlace(): string | undefined {
    const isMissing = act === 'scrap' && !places.some(place => isTarget(act, place, from))
    return isMissing ? t('stockDocuments.move.noScrapPlace') : undefined
  }
}

function Finder({ move: { lines, mistakes } }: Pick<Props, 'move'>) {
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
