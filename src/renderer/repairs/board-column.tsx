import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RepairRow } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'
import { useFormat } from '../i18n/use-format'
import classes from './board.module.css'
import { BoardCard, type CardMoves } from './board-card'
import { statusLooks } from './status-look'
import { useStatuses } from './use-statuses'

type Props = {
  readonly kind: StatusKind
  readonly count: number
  readonly rows: readonly RepairRow[]
  readonly isDragTarget: boolean
  /** Undefined where the person may not move repairs. */
  readonly moves: CardMoves | undefined
  readonly onDrop: () => void
}

export function BoardColumn({ kind, count, rows, isDragTarget, moves, onDrop }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { shown } = useStatuses()
  const { name, color } = shown(kind)
  const Icon = statusLooks[kind].icon
  return (
    <Paper
      component="section"
      aria-label={name}
      className={classes.column}
      data-target={isDragTarget || undefined}
      onDragOver={event => {
        if (isDragTarget) event.preventDefault()
      }}
      onDrop={event => {
        event.preventDefault()
        onDrop()
      }}
    >
      <Group justify="space-between" wrap="nowrap" px="xs" mih={48} gap={4}>
        <Group gap={6} wrap="nowrap" miw={0}>
          <Icon size={16} aria-hidden color={`var(--mantine-color-${color}-text)`} />
          <Text fw={600} size="sm" lh={1.2} lineClamp={2} title={name}>
            {name}
          </Text>
        </Group>
        <Badge variant="light" color={color} px={6} className={classes.count}>
          {format.number(count)}
        </Badge>
      </Group>
      <div className={classes.cards}>
        <Stack gap={6} p={6} pt={0}>
          {rows.map(repair => (
            <BoardCard key={repair.id} repair={repair} moves={moves} />
          ))}
          {rows.length === 0 && (
            <Text size="xs" c="dimmed" ta="center" py="md">
              {t('workshop.boardEmpty')}
            </Text>
          )}
          {count > rows.length && (
            <Text
              size="sm"
              ta="center"
              component={Link}
              href={`/repairs?kinds=${kind}`}
              c="var(--mantine-primary-color-light-color)"
            >
              {t('workshop.boardMore', { replace: { count: format.number(count) } })}
            </Text>
          )}
        </Stack>
      </div>
    </Paper>
  )
}
