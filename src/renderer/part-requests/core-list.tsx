import { Group, Modal, Stack, Text } from '@mantine/core'
import { IconRecycle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Core } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { RowTable } from '../ui/row-table'
import { CloseCoreForm } from './close-core-form'
import { useCoreColumns } from './use-core-columns'
import type { useCoreFilter } from './use-core-filter'
import { useReceiveCores } from './use-receive-cores'

type Props = { readonly filter: ReturnType<typeof useCoreFilter>['filter'] }

/** Cores of one state: those with technicians are taken in, several at once; every open one can be closed. */
export function CoreList({ filter }: Props) {
  const { t } = useTranslation()
  const canKeep = useMay()('stock.keep')
  const { rows, more, isFetchingMore, error } = useCores(filter)
  const [closing, setClosing] = useState<Core>()
  const canReceive = canKeep && filter.state === 'with_technician'
  const receiving = useReceiveCores(rows ?? [], canReceive)
  const columns = useCoreColumns({
    state: filter.state,
    chosen: canReceive ? receiving : undefined,
    onClose: canKeep && filter.state !== 'closed' ? setClosing : undefined,
  })
  return (
    <Stack gap="sm">
      <ErrorNote error={error} />
      {canReceive && rows && rows.length > 0 && <ReceiveBar receiving={receiving} />}
      {(rows || !error) && (
        <RowTable
          label={t('cores.list.label')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          onMore={more}
          isFetchingMore={isFetchingMore}
          empty={<EmptyState icon={<IconRecycle />} text={t(emptyOf(filter))} />}
        />
      )}
      <Modal
        opened={closing !== undefined}
        onClose={() => setClosing(undefined)}
        title={closing && t('cores.close.title', { part: closing.part.number })}
      >
        {closing && <CloseCoreForm core={closing} onDone={() => setClosing(undefined)} />}
      </Modal>
    </Stack>
  )
}

function useCores({ state, technicianId, owedToId }: Props['filter']) {
  const { queries } = useApi()
  const narrowed = { ...(technicianId && { technicianId }), ...(owedToId && { owedToId }) }
  return usePages<Core>(
    queries.cores.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ state, ...narrowed, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
}

function ReceiveBar({ receiving }: { readonly receiving: ReturnType<typeof useReceiveCores> }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { chosenIds, receive } = receiving
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <KeyButton
          shortcut="Ctrl+Enter"
          disabled={chosenIds.length === 0}
          loading={receive.isRunning}
          onPress={() => receive.run(undefined)}
        >
          {t('cores.receive.button')}
        </KeyButton>
        <Text size="sm" role="status">
          {chosenIds.length === 0
            ? t('cores.receive.hint')
            : t('cores.receive.chosen', { count: number(chosenIds.length) })}
        </Text>
      </Group>
      <ErrorNote error={receive.error} />
    </Stack>
  )
}

function emptyOf({ state, technicianId, owedToId }: Props['filter']) {
  if (technicianId !== undefined || owedToId !== undefined) return 'cores.list.nothingFound'
  return state === 'closed' ? 'cores.list.emptyClosed' : 'cores.list.emptyOpen'
}
