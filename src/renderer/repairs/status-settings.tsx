import { Button, Modal, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeenStatus } from '#shared/repairs/model'
import { statusKinds } from '#shared/repairs/status'
import { RowTable } from '../ui/row-table'
import { StatusBadge } from './status-badge'
import { StatusForm } from './status-form'
import { useStatuses } from './use-statuses'

/** The shop's own names and colours of statuses, by their fixed kinds (rules B1, B2). */
export function StatusSettings() {
  const { t } = useTranslation()
  const { statuses } = useStatuses()
  const [edited, setEdited] = useState<SeenStatus | 'new'>()
  const inOrder = statusKinds.flatMap(kind => statuses.filter(status => status.kind === kind))
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('workshop.statusesHint')}
      </Text>
      <RowTable
        label={t('settings.statusesTab')}
        rows={inOrder}
        keyOf={status => status.id}
        onOpen={setEdited}
        empty={null}
        columns={[
          {
            key: 'status',
            header: t('workshop.status'),
            cell: ({ kind, id }) => <StatusBadge kind={kind} statusId={id} />,
          },
          { key: 'kind', header: t('workshop.statusKind'), cell: ({ kind }) => t(`repairs.kinds.${kind}`) },
          {
            key: 'default',
            header: t('workshop.statusDefault'),
            cell: ({ isDefault }) => (isDefault ? t('common.yes') : ''),
          },
        ]}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('workshop.addStatus')}
        </Button>
      </div>
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={t(edited === 'new' ? 'workshop.addStatus' : 'workshop.status')}
      >
        {edited && (
          <StatusForm status={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        )}
      </Modal>
    </Stack>
  )
}
