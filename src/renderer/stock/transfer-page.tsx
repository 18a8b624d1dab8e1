import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { useDraftKeeper, useKeptDraft } from '../api/use-draft'
import { useFormat } from '../i18n/use-format'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { documentPath } from './document-places'
import { DraftNote, useDraftSheet } from './draft-sheet'
import { lineOf, linePartOf, withPiece } from './line-model'
import { isUntouchedMove, moveDraft, movedAnew } from './move-draft'
import { emptyMove, type MoveAct, type MoveForm, moveActs, movePermissions, withAct } from './move-form'
import { useMoveForm } from './move-form-state'
import { MoveSheet } from './move-sheet'
import { usePlaces } from './use-places'

/** Moves parts from place to place, scraps them, or takes scrap away for good. */
export function TransferPage() {
  const { t } = useTranslation()
  const may = useMay()
  const acts = moveActs.filter(act => may(movePermissions[act]))
  const beginning = useBeginning(acts)
  if (acts.length === 0) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  return (
    <Page title={t('stockDocuments.move.title')}>
      {beginning ? <OpenMove beginning={beginning} acts={acts} /> : <ScanSkeleton flex={1} mih={480} />}
    </Page>
  )
}

type Beginning = {
  readonly initial: MoveForm
  readonly restoredAt: string | null
  /** A draft of another act than the address asks for. */
  readonly putAside: MoveForm | undefined
}

/** What the page begins with: the draft, with the part that the address asks for, unless it asks for another act. */
function useBeginning(acts: readonly MoveAct[]): Beginning | undefined {
  const draft = useKeptDraft(moveDraft)
  const asked = useAskedForm(acts)
  const [search] = useSearchParams()
  const places = usePlaces()
  if (draft === undefined || !asked || !places) return undefined
  // What the role may no longer do is left where it is.
  const kept = draft && acts.includes(draft.form.act) ? draft : null
  const isOther = kept !== null && search.has('act') && kept.form.act !== asked.act
  if (!kept || isOther) return { initial: asked, restoredAt: null, putAside: kept?.form }
  // Places may have been given up since.
  const form = withAct(kept.form, kept.form.act, places)
  const added = asked.lines.filter(({ part }) => !lineOf(form.lines, part.id))
  return {
    initial: { ...form, lines: [...form.lines, ...added] },
    restoredAt: kept.savedAt,
    putAside: undefined,
  }
}

/** The form as the address asks for it: an act, and a part with the place that has most of it; undefined until known. */
function useAskedForm(acts: readonly MoveAct[]): MoveForm | undefined {
  const { queries } = useApi()
  const [search] = useSearchParams()
  const id = search.get('part')
  const isAsked = { enabled: id !== null }
  const part = useQuery(queries.stock.part.queryOptions({ input: { id: id ?? '' }, ...isAsked }))
  const where = useQuery(queries.stock.partPlaces.queryOptions({ input: { partId: id ?? '' }, ...isAsked }))
  const places = usePlaces()
  const isWaiting = id !== null && !part.error && !(part.data && where.data)
  if (!places || isWaiting) return undefined
  const act = acts.find(known => known === search.get('act')) ?? acts[0] ?? 'transfer'
  const fullest = where.data?.toSorted((one, other) => other.onHand - one.onHand)[0]
  const form: MoveForm = {
    ...emptyMove(crypto.randomUUID()),
    fromId: fullest && fullest.onHand > 0 ? fullest.place.id : null,
    lines: part.data ? withPiece([], linePartOf(part.data)) : [],
  }
  return withAct(form, act, places)
}

type Props = { readonly beginning: Beginning; readonly acts: readonly MoveAct[] }

function OpenMove({ beginning, acts }: Props) {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const keeper = useDraftKeeper(moveDraft)
  const sheet = useDraftSheet(keeper, beginning)
  const move = useMoveForm({
    initial: beginning.initial,
    onChange: sheet.onChange,
    onSend: sheet.onSend,
    onSaved: ({ id, number }) => {
      sheet.forget()
      notifications.show({ message: t('stockDocuments.move.saved', { number: ltrText(digits(number)) }) })
      navigate(documentPath(id))
    },
  })
  return (
    <MoveSheet
      key={sheet.key}
      move={move}
      acts={acts}
      onLeave={keeper.flush}
      note={
        <DraftNote
          sheet={sheet}
          form={move.form}
          isUntouched={isUntouchedMove(move.form)}
          fresh={() => movedAnew(move.form)}
          write={move.patch}
        />
      }
    />
  )
}
