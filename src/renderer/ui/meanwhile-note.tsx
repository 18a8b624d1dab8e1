import { Alert } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Somebody else saved what is being edited here. */
export function MeanwhileNote() {
  const { t } = useTranslation()
  return (
    <Alert role="status" color="yellow" variant="light" icon={<IconUsers aria-hidden />}>
      {t('common.changedMeanwhile')}
    </Alert>
  )
}
