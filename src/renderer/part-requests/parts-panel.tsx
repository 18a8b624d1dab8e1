import { Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Repair } from '#shared/repairs/model'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { Panel } from '../ui/panel'
import { AskForm } from './ask-form'
import { RequestLine } from './request-line'
import { UseForm } from './use-form'

type Props = { readonly repair: Repair }

/** What a repair asked for and what was fitted, with what can be done about each. */
export function PartsPanel({ repair }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const [fromBagId, setFromBagId] = useState<Id>()
  const { data, error } = useQuery(
    queries.partRequests.ofRepair.queryOptions({ input: { repairId: repair.id } }),
  )
  // What is ready is not worked on any more.
  const isWorkedOn = isOpenKind(repair.kind) && repair.kind !== 'ready'
  const canAsk = isWorkedOn && may('parts.ask')
  return (
    <Panel
      title={t('partRequests.panel.title')}
      actions={
        canAsk && (
          <KeyButton shortcut="F8" size="xs" variant="default" onPress={() => setAsking(true)}>
            {t('partRequests.acts.ask')}
          </KeyButton>
        )
      }
    >
      <ErrorNote error={error} />
      {!data && !error && <Skeleton height={64} />}
      {data?.requests.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(canAsk ? 'partRequests.panel.empty' : 'partRequests.panel.emptyClosed')}
        </Text>
      )}
      <Stack gap="sm">
        {data?.requests.map(request => (
          <RequestLine
            key={request.id}
            request={request}
            uses={data.uses.filter(({ requestId }) => requestId === request.id)}
            isWorkedOn={isWorkedOn}
          />
        ))}
      </Stack>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('partRequests.acts.ask')}
        size="min(1040px, 94vw)"
      >
        <AskForm
          repairId={repair.id}
          onDone={() => setAsking(false)}
          onFromBag={partId => {
            setAsking(false)
            setFromBagId(partId)
          }}
        />
      </Modal>
      <Modal
        opened={fromBagId !== undefined}
        onClose={() => setFromBagId(undefined)}
        title={t('partRequests.ask.fromBag')}
      >
        {fromBagId && (
          <UseForm
            repairId={repair.id}
            partId={fromBagId}
            source={{ kind: 'bag' }}
            onDone={() => setFromBagId(undefined)}
          />
        )}
      </Modal>
    </Panel>
  )
}
