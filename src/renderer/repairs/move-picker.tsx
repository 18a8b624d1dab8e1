import { Button, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RepairRow } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { useStatuses } from './use-statuses'

type Props = {
  readonly repair: RepairRow
  readonly onPick: (to: StatusKind) => void
  readonly onClose: () => void
}

/** The steps that a card of the board can take, for whoever does not drag. */
export function MovePicker({ repair: { id, number }, onPick, onClose }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const format = useFormat()
  const { shown } = useStatuses()
  const { data: repair, error } = useQuery(queries.repairs.byId.queryOptions({ input: { id } }))
  return (
    <Modal
      opened={Boolean(repair ?? error)}
      onClose={onClose}
      title={t('workshop.moveRepair', { number: ltrText(format.number(number)) })}
    >
      <ErrorNote error={error} />
      <Stack gap="xs">
        {repair?.moves.map(({ to }, index) => (
          <Button
            key={to}
            variant="default"
            justify="flex-start"
            data-autofocus={index === 0 || undefined}
            onClick={() => onPick(to)}
          >
            {t('workshop.moveTo', { status: shown(to).name })}
          </Button>
        ))}
        {repair?.moves.length === 0 && <Text size="sm">{t('workshop.noMoves')}</Text>}
      </Stack>
    </Modal>
  )
}
