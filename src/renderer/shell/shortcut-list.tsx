import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../ui/ltr'

const shortcuts = [
  { keys: ['F2'], text: 'shell.checkIn' },
  { keys: ['F3', 'Ctrl+K'], text: 'shell.box' },
  { keys: ['F4'], text: 'shell.handOver' },
  { keys: ['F9'], text: 'shell.keyPrint' },
  { keys: ['Ctrl+Enter'], text: 'shell.keySave' },
  { keys: ['Esc'], text: 'shell.keyClose' },
  { keys: ['Ctrl+L'], text: 'shell.lock' },
  { keys: ['?'], text: 'shell.keyHelp' },
] as const

export function ShortcutList() {
  const { t } = useTranslation()
  return (
    <Table aria-label={t('shell.keys')}>
      <Table.Tbody>
        {shortcuts.map(({ keys, text }) => (
          <Table.Tr key={text}>
            <Table.Td>{t(text)}</Table.Td>
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
  )
}
