import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'

type Props = { readonly statementId: Id }

/** Keeps a statement as a file for the manufacturer, in the language and calendar of the screen. */
export function SaveCsvButton({ statementId }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale, calendar } = useFormat()
  const save = useCommand(
    () => client.claims.saveCsv({ id: statementId, locale, calendar }),
    saved =>
      saved && notifications.show({ message: t('claims.statement.csvSaved', { path: ltrText(saved.path) }) }),
  )
  return (
    <>
      <ErrorNote error={save.error} />
      <Button
        variant="default"
        leftSection={<IconFileTypeCsv size={18} aria-hidden />}
        loading={save.isRunning}
        onClick={() => save.run(undefined)}
      >
        {t('claims.statement.saveCsv')}
      </Button>
    </>
  )
}
