import { Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lineKinds } from '#shared/warranty/line-kind'
import { reasonNote, reasonSentence } from '#shared/warranty/reason-sentence'
import type { Reason, Verdict } from '#shared/warranty/verdict-model'
import { summaryOf, verdictSentences } from '#shared/warranty/verdict-summary'
import { useFormat } from '../i18n/use-format'
import { ownDirection } from '../ui/own-direction'
import { resultLooks } from './result-look'

type Props = {
  readonly verdict: Verdict
  /** Beside other things: smaller. */
  readonly isCompact?: boolean
}

/** A verdict in words: a sentence for each result with what was written to it, and below every other reason (rule D5). */
export function VerdictText({ verdict, isCompact = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const groups = summaryOf(verdict)
  const sentences = verdictSentences(format, verdict)
  const said = groups.map(({ reason }) => JSON.stringify(reason))
  const others = reasonsOf(verdict).filter(reason => !said.includes(JSON.stringify(reason)))
  const told = (reason: Reason): string => {
    const note = reasonNote(reason)
    const sentence = reasonSentence(format, reason)
    return note === '' ? sentence : `${sentence} (${ownDirection(note)})`
  }
  return (
    <Stack gap={isCompact ? 4 : 'xs'}>
      {groups.map(({ lines, result, reason }, index) => {
        const { icon: Icon, color } = resultLooks[result]
        return (
          <Group key={lines.join()} gap="xs" wrap="nowrap" align="flex-start">
            <Icon
              size={isCompact ? 18 : 22}
              color={`var(--mantine-color-${color}-text)`}
              style={{ flex: 'none' }}
              aria-hidden
            />
            <div>
              <Text fw={600} fz={isCompact ? 'sm' : 'md'}>
                {sentences[index]}
              </Text>
              {reasonNote(reason) !== '' && (
                <Text size={isCompact ? 'xs' : 'sm'} c="dimmed">
                  <bdi>{reasonNote(reason)}</bdi>
                </Text>
              )}
            </div>
          </Group>
        )
      })}
      {others.length > 0 && (
        <List size={isCompact ? 'xs' : 'sm'} aria-label={t('warranty.today.why')}>
          {others.map(reason => (
            <List.Item key={JSON.stringify(reason)}>{told(reason)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}

/** Every reason of any kind of line, once. */
function reasonsOf({ lines }: Verdict): readonly Reason[] {
  const reasons = lineKinds.flatMap(line => lines[line].reasons)
  return [...new Map(reasons.map(reason => [JSON.stringify(reason), reason])).values()]
}
