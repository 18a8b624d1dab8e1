import { Kbd, Stack, Table, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../ui/ltr'
import { shortcutsHere } from '../ui/use-shortcut'

const shortcuts = [
  { keys: ['F2'], text: 'shell.checkIn' },
  { keys: ['F3', 'Ctrl+K'], text: 'shell.box' },
  { keys: ['F4'], text: 'shell.handOver' },
  { keys: ['F9'], text: 'shell.keyPrint' },
  { keys: ['Ctrl+Enter'], text: 'shell.keySave' },
  { keys: ['Esc'], text: 'shell.keyClose' },
  { keys: ['Alt+N'], text: 'notices.open' },
  { keys: ['Ctrl+L'], text: 'shell.lock' },
  { keys: ['?'], text: 'shell.keyHelp' },
] as const

/** The keys of the page below with what they do there, and those that do the same on every page. */
export function ShortcutList() {
  const { t } = useTranslation()
  const [here] = useState(shortcutsHere)
  const everywhere = shortcuts.map(({ keys, text }) => ({
    // What the page does by a key of its own goes first.
    keys: keys.filter(key => !here.some(({ shortcut }) => shortcut === key)),
    name: t(text),
  }))
  return (
    <Stack gap="md">
      {here.length > 0 && (
        <KeyTable
          title={t('shell.keysHere')}
          rows={here.map(({ shortcut, name }) => ({ keys: [shortcut], name }))}
        />
      )}
      <KeyTable title={t('shell.keysEverywhere')} rows={everywhere.filter(({ keys }) => keys.length > 0)} />
    </Stack>
  )
}

type Props = {
  readonly title: string
  readonly rows: readonly { readonly keys: readonly string[]; readonly name: ReactNode }[]
}

function KeyTable({ title, rows }: Props) {
  return (
    <section>
      <Title order={3} size="h5" c="dimmed">
        {title}
      </Title>
      <Table aria-label={title}>
        <Table.Tbody>
          {rows.map(({ keys, name }) => (
            <Table.Tr key={keys.join()}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="end">
                {keys.map(key => (
                  <Ltr key={key}>
                    <Kbd mx={2}>{key}</Kbd>
                  </Ltr>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
