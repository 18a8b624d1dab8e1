import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RepairRow } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'
import { deviceName } from '../devices/device-name'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import classes from './board.module.css'
import { PromisedDay } from './promised-day'
import { statusLooks } from './status-look'
import { useStatuses } from './use-statuses'

type Props = {
  readonly kind: StatusKind
  readonly count: number
  readonly rows: readonly RepairRow[]
  readonly isDragTarget: boolean
  /** Undefined where the person may not move repairs. */
  readonly onDragStart: ((repair: RepairRow) => void) | undefined
  readonly onDrop: () => void
}

export function BoardColumn({ kind, count, rows, isDragTarget, onDragStart, onDrop }: Props) {
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
      <Group justify="space-between" wrap="nowrap" p="xs" gap={4}>
        <Group gap={6} wrap="nowrap" miw={0}>
          <Icon size={16} aria-hidden color={`var(--mantine-color-${color}-text)`} />
          <Text fw={600} size="sm" truncate title={name}>
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
            <Card key={repair.id} repair={repair} onDragStart={onDragStart} />
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

type CardProps = Pick<Props, 'onDragStart'> & { readonly repair: RepairRow }

function Card({ repair, onDragStart }: CardProps) {
  const format = useFormat()
  const { number, device, customer, fault, promisedOn, kind, technician } = repair
  return (
    <Paper
      component={Link}
      href={`/repairs/${repair.id}`}
      className={classes.card}
      draggable={onDragStart !== undefined}
      onDragStart={() => onDragStart?.(repair)}
      p={8}
    >
      <Text size="xs" fw={700}>
        <Ltr>{format.number(number)}</Ltr>
      </Text>
      <Text size="sm" fw={500} component="div">
        <Clipped>{deviceName(device)}</Clipped>
      </Text>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {fault}
      </Text>
      <Text size="xs" component="div" mt={2}>
        <Clipped>{technician ? `${customer.name} · ${technician.name}` : customer.name}</Clipped>
      </Text>
      <Text size="xs">
        <PromisedDay day={promisedOn} kind={kind} />
      </Text>
    </Paper>
  )
}
