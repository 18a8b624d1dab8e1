import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from './use-sentence'

/** How long a way back is offered, in milliseconds. */
const undoTime = 8_000

/** Says what was done and offers to take it back, once; a way back that is refused says why. */
export function useUndoNotice(): (message: string, undo: () => Promise<unknown>) => void {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  return (message, undo) => {
    const id = crypto.randomUUID()
    const onUndo = () => {
      notifications.hide(id)
      undo().then(
        () => notifications.show({ message: t('common.undone') }),
        (error: unknown) => notifications.show({ color: 'red', message: sentence(error) }),
      )
    }
    notifications.show({
      id,
      autoClose: undoTime,
      message: <UndoMessage message={message} onUndo={onUndo} />,
    })
  }
}

type Props = { readonly message: string; readonly onUndo: () => void }

function UndoMessage({ message, onUndo }: Props) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="light" onClick={onUndo}>
        {t('common.undo')}
      </Button>
    </Group>
  )
}
