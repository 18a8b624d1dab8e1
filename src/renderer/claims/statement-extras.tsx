import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Statement } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ReasonForm } from '../ui/reason-form'
import { statementPlace } from './places'
import { SaveCsvButton } from './save-csv-button'

type Props = { readonly statement: Statement }

/** A statement on paper and as a file, and giving up what is still owed of it. */
export function StatementExtras({ statement }: Props) {
  const { t } = useTranslation()
  const canManage = useMay()('claims.manage')
  const isOwed = statement.sentAt !== null && statement.remaining > 0
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        component={Link}
        href={`${statementPlace(statement.id)}/print`}
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
      >
        {t('papers.screen.print')}
      </Button>
      <SaveCsvButton statementId={statement.id} />
      {canManage && isOwed && <WriteOff statement={statement} />}
    </Group>
  )
}

function WriteOff({ statement: { id: statementId, version, remaining } }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { money } = useFormat()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('claims.statement.writeOff')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('claims.statement.writeOff')}>
        <ReasonForm
          label={t('claims.statement.writeOffReason', { amount: money(remaining) })}
          button={t('claims.statement.writeOff')}
          send={({ id, reason }) => client.claims.writeOff({ commandId: id, statementId, version, reason })}
          onDone={() => {
            notifications.show({ message: t('claims.statement.writtenOff') })
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}
