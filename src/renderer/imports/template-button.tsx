import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '#shared/kernel/locale'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'

type Props = {
  /** Answers null where the person gave the choice of a place up. */
  readonly onSave: (order: { readonly locale: Locale }) => Promise<{ readonly path: string } | null>
}

/** Saves an empty file that an import reads without a question. */
export function TemplateButton({ onSave }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const save = useCommand(
    () => onSave({ locale }),
    saved =>
      saved &&
      notifications.show({ message: t('imports.file.templateSaved', { path: ltrText(saved.path) }) }),
  )
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isRunning}
        onClick={() => save.run(undefined)}
      >
        {t('imports.file.template')}
      </Button>
      <ErrorNote error={save.error} />
    </>
  )
}
