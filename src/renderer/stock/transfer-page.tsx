import { Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { documentPath } from './document-places'
import { linePartOf, withPiece } from './line-model'
import { type MoveAct, type MoveForm, moveActs, movePermissions, withAct } from './move-form'
import { useMoveForm } from './move-form-state'
import { MoveSheet } from './move-sheet'
import { usePlaces } from './use-places'

/** Moves parts from place to place, scraps them, or takes scrap away for good. */
export function TransferPage() {
  const { t } = useTranslation()
  const may = useMay()
  const acts = moveActs.filter(act => may(movePermissions[act]))
  const asked = useAskedForm(acts)
  if (acts.length === 0) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  return (
    <Page title={t('stockDocuments.move.title')}>
      {asked ? <OpenMove asked={asked} acts={acts} /> : <Skeleton flex={1} mih={480} />}
    </Page>
  )
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
    act,
    fromId: fullest && fullest.onHand > 0 ? fullest.place.id : null,
    toId: null,
    reason: '',
    isInTwoSteps: false,
    lines: part.data ? withPiece([], linePartOf(part.data)) : [],
  }
  return withAct(form, act, places)
}

type Props = { readonly asked: MoveForm; readonly acts: readonly MoveAct[] }

function OpenMove({ asked, acts }: Props) {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const move = useMoveForm(asked, ({ id, number }) => {
    notifications.show({ message: t('stockDocuments.move.saved', { number: ltrText(digits(number)) }) })
    navigate(documentPath(id))
  })
  return <MoveSheet move={move} acts={acts} />
}
