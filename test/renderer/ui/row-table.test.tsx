import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RowTable } from '../../../src/renderer/ui/row-table'
import { fa } from '../../../src/shared/i18n/fa/index'
import { focused, pressable, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test('N7 the table is one stop; arrows move between its rows, Enter opens one', async () => {
  const { user, opened } = await openTable(['first', 'second', 'third'])
  await user.tab()
  await focused('first')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  await focused('third')
  await user.keyboard('{ArrowDown}')
  await focused('third')
  await user.keyboard('{ArrowUp}{Enter}')
  expect(opened).toEqual(['second'])
})

test('a click opens a row', async () => {
  const { user, opened } = await openTable(['first', 'second'])
  await user.click(screen.getByText('second'))
  expect(opened).toEqual(['second'])
})

test('no row says what to do', async () => {
  await openTable([])
  expect(screen.getByText('nothing here')).toBeTruthy()
})

test('rows still on their way are not called none', async () => {
  await openTable(undefined)
  expect(screen.queryByText('nothing here')).toBeNull()
})

test('more rows are asked for by a button', async () => {
  const { user, asked } = await openTable(['first'])
  await user.click(await pressable(fa.common.loadMore))
  expect(asked).toHaveLength(1)
})

async function openTable(rows: readonly string[] | undefined) {
  const { manager } = await openTestApp()
  const opened: string[] = []
  const asked: true[] = []
  const page = renderPage(
    <Rows rows={rows} onOpen={row => opened.push(row)} onMore={() => asked.push(true)} />,
    { client: manager },
  )
  return { ...page, opened, asked }
}

type Props = {
  readonly rows: readonly string[] | undefined
  readonly onOpen: (row: string) => void
  readonly onMore?: () => void
}

function Rows({ rows, onOpen, onMore }: Props) {
  return (
    <RowTable
      label="rows"
      rows={rows}
      keyOf={row => row}
      onOpen={onOpen}
      onMore={onMore}
      empty={<p>nothing here</p>}
      columns={[{ key: 'name', header: 'Name', cell: row => row }]}
    />
  )
}
