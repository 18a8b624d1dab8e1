import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ChooseAndEdit } from '../ui/choose-and-edit'
import { ErrorNote } from '../ui/error-note'
import { TypeForm } from './type-form'
import { typeName } from './type-name'

/** The types of device at the start side, the chosen one with its lists beside them. */
export function TypePanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { locale } = useFormat()
  const { data: types, error } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  if (error) return <ErrorNote error={error} />
  if (!types) return <Skeleton height={320} />
  return (
    <ChooseAndEdit
      label={t('devices.catalogue.types')}
      word="type"
      rows={types}
      nameOf={type => typeName(type, locale)}
      noteOf={({ isActive }) => (isActive ? undefined : t('devices.catalogue.off'))}
      add={t('devices.catalogue.addType')}
      edit={(type, form) => <TypeForm {...(type && { type })} {...form} />}
    />
  )
}
