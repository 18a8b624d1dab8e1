import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './line-table.module.css'
import type { ReceiveState } from './receive-form-state'
import { ReceiveLine } from './receive-line'

type Props = { readonly receive: ReceiveState }

/** What has come: a line for each part, in the order of the first scans. */
export function ReceiveLines({ receive }: Props) {
  const { t } = useTranslation()
  return (
    <Table
      aria-label={t('stockDocuments.fields.lines')}
      layout="fixed"
      verticalSpacing={6}
      horizontalSpacing="xs"
      className={classes.lines}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('stockDocuments.fields.part')}</Table.Th>
          <Table.Th w={receive.expected ? 216 : 170}>{t('stockDocuments.fields.quantity')}</Table.Th>
          <Table.Th w={200}>{t('stockDocuments.fields.unitCost')}</Table.Th>
          <Table.Th w={160} ta="end">
            {t('stockDocuments.fields.total')}
          </Table.Th>
          <Table.Th w={48} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {receive.lines.lines.map(line => (
          <ReceiveLine key={line.part.id} line={line} receive={receive} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
