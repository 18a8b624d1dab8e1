import { Box, Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PickLine } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { LinePartCell } from '../stock/line-part-cell'
import { Clipped } from '../ui/clipped'
import { PickHolder } from './pick-holder'
import classes from './pick-place.module.css'
import { PickQuantity } from './pick-quantity'
import { isComplete, pickedOf } from './pick-state'
import { RepairCell } from './repair-cell'
import type { Picking } from './use-picking'

type Props = { readonly line: PickLine; readonly picking: Picking; readonly mistake: string | undefined }

/** One part for one repair: ticked by scans, or by hand where there is no label to scan. */
export function PickRow({ line, picking, mistake }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { part, repair, note } = line
  const { quantity } = pickedOf(picking.state, line)
  const isDone = isComplete(picking.state, line)
  const toggle = () => {
    if (quantity > 0) picking.change(line, { quantity: 0, serialNos: [] })
    else picking.change(line, { quantity: line.quantity, serialNos: line.serialNos.slice(0, line.quantity) })
  }
  // Which of several units is taken is for the picker to say.
  const isChosenBySerial = part.isSerialised && line.serialNos.length > line.quantity && quantity === 0
  return (
    <Table.Tr className={(isDone && classes.picked) || ''}>
      <Table.Td>
        <Checkbox
          mt={5}
          checked={isDone}
          indeterminate={quantity > 0 && !isDone}
          disabled={isChosenBySerial}
          aria-label={t('partRequests.pick.tick', { part: part.number, repair: number(repair.number) })}
          onChange={toggle}
        />
      </Table.Td>
      <Table.Td>
        <LinePartCell part={part} />
        {mistake && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {mistake}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <PickQuantity line={line} picking={picking} />
      </Table.Td>
      <Table.Td>
        <Box mt={5}>
          <RepairCell repair={repair} />
        </Box>
      </Table.Td>
      <Table.Td>
        <PickHolder line={line} picking={picking} isMissing={mistake !== undefined} />
      </Table.Td>
      <Table.Td>
        <Box mt={5}>{note === '' ? '–' : <Clipped>{note}</Clipped>}</Box>
      </Table.Td>
    </Table.Tr>
  )
}
