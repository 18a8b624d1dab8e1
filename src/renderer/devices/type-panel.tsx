import { Button, NavLink, Paper, Skeleton, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { WithAside } from '../ui/with-aside'
import { TypeForm } from './type-form'
import { typeName } from './type-name'

/** The types of device at the start side, the chosen one with its lists beside them. */
export function TypePanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { locale } = useFormat()
  const [chosen, setChosen] = useState<string | 'new'>()
  const { data: types, error } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  if (error) return <ErrorNote error={error} />
  if (!types) return <Skeleton height={320} />
  const type = chosen === 'new' ? undefined : (types.find(({ id }) => id === chosen) ?? types[0])
  return (
    <WithAside
      aside={
        <Stack gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setChosen('new')}
          >
            {t('devices.catalogue.addType')}
          </Button>
          <Paper withBorder component="nav" aria-label={t('devices.catalogue.types')}>
            {types.map(one => (
              <NavLink
                key={one.id}
                component="button"
                type="button"
                label={typeName(one, locale)}
                description={one.isActive ? undefined : t('devices.catalogue.off')}
                active={one.id === type?.id}
                onClick={() => setChosen(one.id)}
              />
            ))}
          </Paper>
        </Stack>
      }
    >
      <TypeForm key={type?.id ?? 'new'} {...(type && { type })} onDone={({ id }) => setChosen(id)} />
    </WithAside>
  )
}
