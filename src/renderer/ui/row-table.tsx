import { Button, Center, Skeleton, Stack, Table } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './row-table.module.css'

export type Column<Row> = {
  readonly key: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** A CSS width; the others share what is left. */
  readonly width?: string
  readonly align?: 'start' | 'end'
}

/** What is asked of whoever shows a table whose columns are known. */
export type Rows<Row> = {
  readonly rows: readonly Row[] | undefined
  readonly empty: ReactNode
  /** Set while more rows can be fetched. */
  readonly onMore?: (() => void) | undefined
  readonly isFetchingMore?: boolean
}

type Props<Row> = Rows<Row> & {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly onOpen?: (row: Row) => void
}

/** Rows of one kind: the arrows move between them, Enter opens one, the next page follows by key. */
export function RowTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  onOpen,
  empty,
  onMore,
  isFetchingMore,
}: Props<Row>) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  if (!rows) return <TableSkeleton columns={columns.length} />
  if (rows.length === 0) return empty
  return (
    <div>
      <Table
        aria-label={label}
        layout="fixed"
        stickyHeader
        stickyHeaderOffset="var(--app-shell-header-height, 0px)"
        highlightOnHover={onOpen !== undefined}
        verticalSpacing={6}
        horizontalSpacing="xs"
        fz="sm"
        className={classes.table}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column.key} w={column.width} ta={column.align ?? 'start'}>
                {column.header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {rows.map((row, index) => (
            <Table.Tr
              key={keyOf(row)}
              className={onOpen && classes.openable}
              tabIndex={onOpen ? (index === 0 ? 0 : -1) : undefined}
              onClick={() => onOpen?.(row)}
              onKeyDown={event => onRowKey(event, () => onOpen?.(row))}
            >
              {columns.map(column => (
                <Table.Td key={column.key} ta={column.align ?? 'start'}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {onMore && (
        <Center p="sm">
          <Button variant="subtle" loading={isFetchingMore ?? false} onClick={onMore}>
            {t('common.loadMore')}
          </Button>
        </Center>
      )}
    </div>
  )
}

function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return
  const row = event.currentTarget
  const target =
    event.code === 'ArrowDown'
      ? row.nextElementSibling
      : event.code === 'ArrowUp'
        ? row.previousElementSibling
        : null
  if (target instanceof HTMLElement) {
    event.preventDefault()
    target.focus()
  } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
    open()
  }
}

function TableSkeleton({ columns }: { readonly columns: number }) {
  return (
    <Stack gap={8} aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={String(index)} height={30} width={`${100 - (index % 3) * (columns > 4 ? 4 : 8)}%`} />
      ))}
    </Stack>
  )
}
