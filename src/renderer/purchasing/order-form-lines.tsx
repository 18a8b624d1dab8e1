import { ActionIcon, Table, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { LinePartCell } from '../stock/line-part-cell'
import classes from '../stock/line-table.module.css'
import { QuantityField } from '../stock/quantity-field'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { repairsOf } from './line-repairs'
import { type DraftLine, priceOf } from './order-form-model'
import type { OrderFormState } from './order-form-state'
import { PackHint } from './pack-hint'

type Props = { readonly state: OrderFormState }

/** What is ordered: how much of each part, at what price. */
export function OrderFormLines({ state }: Props) {
  const { t } = useTranslation()
  const maySeeCosts = useMay()('stock.viewCosts')
  return (
    <Table
      aria-label={t('purchasing.form.lines')}
      layout="fixed"
      verticalSpacing={6}
      horizontalSpacing="xs"
      className={classes.lines}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('purchasing.fields.part')}</Table.Th>
          <Table.Th w={180}>{t('purchasing.fields.quantity')}</Table.Th>
          {maySeeCosts && (
            <>
              <Table.Th w={160}>{t('purchasing.fields.unitPrice')}</Table.Th>
              <Table.Th w={136} ta="end">
                {t('purchasing.fields.lineTotal')}
              </Table.Th>
            </>
          )}
          <Table.Th w={140}>{t('purchasing.fields.note')}</Table.Th>
          <Table.Th w={48} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {state.form.lines.map((line, index) => (
          <FormLine key={line.key} line={line} index={index} state={state} maySeeCosts={maySeeCosts} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type LineProps = Props & {
  readonly line: DraftLine
  readonly index: number
  readonly maySeeCosts: boolean
}

function FormLine({ line, index, state, maySeeCosts }: LineProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { key, part } = line
  const sum = priceOf(line)
  const mistakeAt = (field: string) => state.mistakes.get(`lines.${index}.${field}`)
  const labelOf = (field: 'quantity' | 'unitPrice' | 'note') =>
    `${t(`purchasing.fields.${field}`)}: ${part.number}`
  return (
    <Table.Tr data-line={key}>
      <Table.Td>
        <What line={line} mistake={mistakeAt('partId')} />
      </Table.Td>
      <Table.Td>
        <QuantityField
          size="xs"
          aria-label={labelOf('quantity')}
          unit={part.unit}
          value={line.quantity}
          error={mistakeAt('quantity')}
          onChange={quantity => state.changeLine(key, { quantity, wanted: null })}
          onBlur={() => state.packLine(key)}
        />
        <PackHint line={line} />
      </Table.Td>
      {maySeeCosts && (
        <>
          <Table.Td>
            <MoneyInput
              size="xs"
              aria-label={labelOf('unitPrice')}
              value={line.unitPrice}
              error={mistakeAt('unitPrice')}
              onChange={unitPrice => state.changeLine(key, { unitPrice })}
            />
          </Table.Td>
          <Table.Td ta="end">
            <Text size="sm" lh="30px">
              {sum === null ? '–' : money(sum)}
            </Text>
          </Table.Td>
        </>
      )}
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={labelOf('note')}
          maxLength={200}
          value={line.note}
          error={mistakeAt('note')}
          onChange={event => state.changeLine(key, { note: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('purchasing.form.remove')}: ${part.number}`}
          onClick={() => state.removeLine(key)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}

type WhatProps = { readonly line: DraftLine; readonly mistake: string | undefined }

function What({ line, mistake }: WhatProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { part, terms } = line
  return (
    <>
      <LinePartCell part={part} />
      {mistake && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {mistake}
        </Text>
      )}
      {repairsOf(line).map(repair => (
        <Text key={repair.id} size="xs" c="dimmed">
          {t('purchasing.form.forRepair', { number: ltrText(number(repair.number)) })}
        </Text>
      ))}
      {terms && terms.code !== '' && (
        <Text size="xs" c="dimmed">
          {t('purchasing.form.supplierCode', { code: ltrText(terms.code) })}
        </Text>
      )}
    </>
  )
}
