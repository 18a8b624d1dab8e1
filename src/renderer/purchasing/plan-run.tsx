import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanProgress } from '#shared/purchasing/plan-model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'

const askEveryMs = 300

/** How far the planning of all parts is, asked again and again while it goes on. */
export function usePlanProgress() {
  const { queries } = useApi()
  return useQuery({
    ...queries.planning.progress.queryOptions({ input: {} }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.phase === 'running' ? askEveryMs : false),
  })
}

type Props = { readonly progress: PlanProgress | undefined }

/** When all parts were planned last, and the button that plans them anew. */
export function PlanRun({ progress }: Props) {
  const { t } = useTranslation()
  const { instant, number } = useFormat()
  const { client } = useApi()
  const canOrder = useMay()('purchasing.order')
  const start = useCommand(client.planning.start)
  const last = progress?.last
  return (
    <Group gap="sm" wrap="nowrap">
      {last && (
        <Text size="sm" c="dimmed">
          {t('plan.run.last', { at: instant(last.at), parts: number(last.parts) })}
        </Text>
      )}
      {canOrder && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={start.isRunning}
          disabled={progress?.phase === 'running'}
          onClick={() => start.run({})}
        >
          {t('plan.run.start')}
        </Button>
      )}
    </Group>
  )
}

/** What is going on and the way out, or why the last run did not come to its end. */
export function PlanRunState({ progress }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { client } = useApi()
  const canOrder = useMay()('purchasing.order')
  const cancel = useCommand(client.planning.cancel)
  if (progress?.phase === 'cancelled') {
    return (
      <Text size="sm" role="status">
        {t('plan.run.cancelled')}
      </Text>
    )
  }
  if (progress?.failure) {
    const { code, values } = progress.failure
    return <ErrorNote error={new ORPCError(code, { defined: true, data: { values } })} />
  }
  if (progress?.phase !== 'running') return null
  return (
    <Stack gap="xs" maw={640}>
      <Progress value={progress.share * 100} aria-label={t('plan.run.running')} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('plan.run.running')} · {t('plan.run.parts', { parts: number(progress.parts) })}
        </Text>
        {canOrder && (
          <Button size="xs" variant="default" loading={cancel.isRunning} onClick={() => cancel.run({})}>
            {t('plan.run.cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
