import { Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isAdjusting, type StockDocument } from '#shared/stock/document'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { ReasonForm } from '../ui/reason-form'
import { documentPath } from './document-places'

type Props = { readonly document: StockDocument }

/** The arrival of what is on its way, and the way back from what was wrong, each by one key. It only hides, main decides. */
export function DocumentActions({ document }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const may = useMay()
  const arrive = useArrive(document)
  const onReversed = useShown('stockDocuments.document.reversed')
  const [isTakingBack, setTakingBack] = useState(false)
  const { id, kind, counterpart, reversedBy, isInTransit } = document
  const isReversible = kind !== 'reversal' && !reversedBy && !(kind === 'dispatch' && counterpart)
  const canReverse = isReversible && (!isAdjusting(kind) || may('stock.adjust'))
  if (!may('stock.keep')) return null
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs" wrap="nowrap">
        {canReverse && (
          <KeyButton shortcut="F8" variant="default" onPress={() => setTakingBack(true)}>
            {t('stockDocuments.document.reverse')}
          </KeyButton>
        )}
        {isInTransit && (
          <KeyButton shortcut="F7" loading={arrive.isRunning} onPress={() => arrive.run(undefined)}>
            {t('stockDocuments.document.arrive')}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={arrive.error} />
      <Modal
        opened={isTakingBack}
        onClose={() => setTakingBack(false)}
        title={t('stockDocuments.document.reverse')}
      >
        <ReasonForm
          label={t('stockDocuments.document.reverseReason')}
          button={t('stockDocuments.document.reverse')}
          send={async ({ id: commandId, reason }) =>
            onReversed(await client.stock.reverse({ commandId, documentId: id, reason }))
          }
          onDone={() => setTakingBack(false)}
        />
      </Modal>
    </Stack>
  )
}

function useArrive({ id }: StockDocument) {
  const { client } = useApi()
  const commandId = useCommandId()
  const onArrived = useShown('stockDocuments.document.arrived')
  return useCommand(
    (_: undefined) => client.stock.arrive({ commandId: commandId.current(), dispatchId: id }),
    document => {
      commandId.renew()
      onArrived(document)
    },
    commandId.renew,
  )
}

/** Shows the new document and says its number. */
function useShown(
  sentence: 'stockDocuments.document.arrived' | 'stockDocuments.document.reversed',
): (document: StockDocument) => void {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  return ({ id, number }) => {
    notifications.show({ message: t(sentence, { number: ltrText(digits(number)) }) })
    navigate(documentPath(id))
  }
}
