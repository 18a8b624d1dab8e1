import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'
import { MoneyInput } from '../ui/money-input'
import type { Line } from './line-model'
import { LineQuantity } from './line-quantity'
import { LineRemoveButton } from './line-remove-button'
import { LineWhat } from './line-what'
import { CostQuestion } from './receive-cost-question'
import { lineCost } from './receive-draft'
import { CostDifference, ExpectedQuantity } from './receive-expected'
import type { ReceiveState } from './receive-form-state'

type Props = { readonly line: Line; readonly receive: ReceiveState }

/** One part of a receipt: how much of it, at what cost, and which pieces where each has its serial. */
export function ReceiveLine({ line, receive }: Props) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { lines, expected } = receive
  const { part } = line
  const cost = lineCost(line)
  const mistakeAt = (field: string) => receive.mistakeAt(line, field)
  return (
    <Table.Tr
      data-line={part.id}
      data-current={part.id === lines.currentId || undefined}
      onFocus={() => lines.touch(part.id)}
    >
      <Table.Td>
        <LineWhat line={line} mistakeAt={mistakeAt} lines={lines} />
      </Table.Td>
      <Table.Td>
        <LineQuantity line={line} error={mistakeAt('quantity')} lines={lines} />
        <ExpectedQuantity
          expected={expected}
          line={line}
          onChange={isOverSure => lines.change(part.id, { isOverSure })}
        />
      </Table.Td>
      <Table.Td>
        <Stack gap={4}>
          <MoneyInput
            size="xs"
            aria-label={`${t('stockDocuments.fields.unitCost')}: ${part.number}`}
            value={line.unitCost}
            error={mistakeAt('unitCost')}
            onChange={unitCost => lines.change(part.id, { unitCost, isCostSure: false })}
          />
          <CostDifference line={line} awaited={expected?.get(part.id)} />
          <CostQuestion
            line={line}
            isAsked={receive.isCostAsked(line)}
            onChange={isCostSure => lines.change(part.id, { isCostSure })}
          />
        </Stack>
      </Table.Td>
      <Table.Td ta="end">
        <Text size="sm" lh="30px">
          {cost === null ? '–' : money(cost)}
        </Text>
      </Table.Td>
      <Table.Td>
        <LineRemoveButton part={part} lines={lines} />
      </Table.Td>
    </Table.Tr>
  )
}
