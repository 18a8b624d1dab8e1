import { ActionIcon, Paper, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { RepairRow } from '#shared/repairs/model'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import classes from './board.module.css'
import { PromisedDay } from './promised-day'

/** How a card is moved: dragged, or by its button and a choice of steps. */
export type CardMoves = {
  readonly onDragStart: (repair: RepairRow) => void
  readonly onDragEnd: () => void
  readonly onChoose: (repair: RepairRow) => void
}

type Props = {
  readonly repair: RepairRow
  /** Undefined where the person may not move repairs. */
  readonly moves: CardMoves | undefined
}

export function BoardCard({ repair, moves }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, number, device, customer, fault, promisedOn, kind, technician } = repair
  return (
    <div className={classes.place}>
      <Paper
        component={Link}
        href={`/repairs/${id}`}
        className={classes.card}
        draggable={moves !== undefined}
        onDragStart={() => moves?.onDragStart(repair)}
        onDragEnd={() => moves?.onDragEnd()}
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
      {moves && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.move}
          aria-label={t('workshop.moveRepair', { number: ltrText(format.number(number)) })}
          onClick={() => moves.onChoose(repair)}
        >
          <IconArrowsExchange size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
