import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { issueSchema, type PickLine } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { useFormat } from '../i18n/use-format'
import { useMistakes } from '../stock/line-mistakes'
import { ErrorNote } from '../ui/error-note'
import { isFieldRefusal } from '../ui/field-refusal'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { PickPlace } from './pick-place'
import { holderOf, issueLines, lineKey, type PickState, pickedOf } from './pick-state'
import { PickVoice } from './pick-voice'
import { type Picking, usePicking } from './use-picking'

type Props = { readonly lines: readonly PickLine[] }

/** The pick list in walking order, place by place: scans tick it, Ctrl and Enter issue what is ticked. */
export function PickSheet({ lines }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const root = useRef<HTMLDivElement>(null)
  const picking = usePicking(lines)
  const { issue, mistakeAt, submit } = useIssue(lines, picking, root)
  const ticked = issueLines(picking.state, lines).length
  return (
    <>
      <Stack gap="sm" ref={root}>
        <PickVoice heard={picking.heard} />
        {placesOf(lines).map(here => (
          <PickPlace key={here[0]?.place.id} lines={here} picking={picking} mistakeAt={mistakeAt} />
        ))}
      </Stack>
      <PageFooter
        note={
          <>
            <Text size="sm">{t('partRequests.pick.ticked', { count: number(ticked) })}</Text>
            <ErrorNote error={isFieldRefusal(issue.error) ? undefined : issue.error} />
          </>
        }
        action={
          <FooterButton disabled={ticked === 0} loading={issue.isRunning} onPress={submit}>
            {t('partRequests.pick.issue')}
          </FooterButton>
        }
      />
    </>
  )
}

function useIssue(lines: readonly PickLine[], picking: Picking, root: React.RefObject<HTMLElement | null>) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const commandId = useCommandId()
  const mistakesOf = useMistakes()
  const [sent, setSent] = useState<PickState>()
  const issue = useCommand(
    client.partRequests.issue,
    ({ documentIds }) => {
      commandId.renew()
      picking.startOver()
      setSent(undefined)
      notifications.show({ message: t('partRequests.done.issued', { count: number(documentIds.length) }) })
    },
    commandId.renew,
  )
  const input = { commandId: commandId.current(), lines: issueLines(picking.state, lines) }
  // A refusal is about the lines that were sent; any change of them makes it old.
  const isAsSent = sent === picking.state
  const mistakes = isAsSent ? mistakesOf(input, issueSchema, issue.error) : new Map<string, string>()
  const mistakeAt = (line: PickLine): string | undefined => {
    if (!isAsSent || pickedOf(picking.state, line).quantity === 0) return undefined
    if (holderOf(picking.state, line) === null) return t('partRequests.pick.holderMissing')
    const index = input.lines.findIndex(
      each => lineKey({ ...each, place: { ...line.place, id: each.placeId } }) === lineKey(line),
    )
    return ['quantity', 'serialNos', 'placeId', 'holderId', 'requestId']
      .map(field => mistakes.get(`lines.${index}.${field}`))
      .find(Boolean)
  }
  return {
    issue,
    mistakeAt,
    submit: () => {
      setSent(picking.state)
      const isHolderMissing = lines.some(
        line => pickedOf(picking.state, line).quantity > 0 && holderOf(picking.state, line) === null,
      )
      const parsed = issueSchema.safeParse(input).data
      if (parsed && !isHolderMissing) issue.run(parsed)
      // The mistakes are marked only once the page has been drawn with them.
      else requestAnimationFrame(() => focusFirstMistake(root.current))
    },
  }
}

/** The lines of each place, in the order in which they are walked by. */
function placesOf(lines: readonly PickLine[]): readonly (readonly PickLine[])[] {
  const byPlace = new Map<string, PickLine[]>()
  for (const line of lines) byPlace.set(line.place.id, [...(byPlace.get(line.place.id) ?? []), line])
  return [...byPlace.values()]
}
