import { Button, NavLink, Paper, Skeleton, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Activity, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
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
  const { data: types, error } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const { shown, opened, unsaved, choose, tellUnsaved, leaveNew } = useOpenedTypes(types?.map(({ id }) => id))
  if (error) return <ErrorNote error={error} />
  if (!types) return <Skeleton height={320} />
  const stateOf = ({ id, isActive }: (typeof types)[number]) => {
    if (unsaved.includes(id)) return t('devices.catalogue.unsaved')
    return isActive ? undefined : t('devices.catalogue.off')
  }
  return (
    <WithAside
      aside={
        <Stack gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => choose('new')}
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
                description={stateOf(one)}
                active={one.id === shown}
                onClick={() => choose(one.id)}
              />
            ))}
          </Paper>
        </Stack>
      }
    >
      {/* What was typed for one type is still there after a look at another. */}
      {opened.map(id => {
        const type = types.find(one => one.id === id)
        return (
          <Activity key={id} mode={id === shown ? 'visible' : 'hidden'}>
            <TypeForm
              {...(type && { type })}
              onUnsaved={isUnsaved => tellUnsaved(id, isUnsaved)}
              onDone={saved => {
                if (id === 'new') leaveNew(saved.id)
              }}
            />
          </Activity>
        )
      })}
    </WithAside>
  )
}

/** Which type is shown (the address says it, so that other pages can lead here) and which have been looked at. */
function useOpenedTypes(ids: readonly string[] | undefined) {
  const [search, setSearch] = useSearchParams()
  const [visited, setVisited] = useState<readonly string[]>([])
  const [unsaved, setUnsaved] = useState<readonly string[]>([])
  const wanted = search.get('type') ?? ''
  const shown = wanted === 'new' || ids?.includes(wanted) ? wanted : ids?.[0]
  const opened = shown === undefined || visited.includes(shown) ? visited : [...visited, shown]
  const choose = (id: string) => {
    setVisited(opened)
    setSearch({ type: id }, { replace: true })
  }
  const tellUnsaved = (id: string, isUnsaved: boolean) =>
    setUnsaved(before => {
      if (before.includes(id) === isUnsaved) return before
      return isUnsaved ? [...before, id] : before.filter(other => other !== id)
    })
  /** A new type was saved: the next new one begins empty. */
  const leaveNew = (id: string) => {
    setVisited(opened.filter(other => other !== 'new'))
    tellUnsaved('new', false)
    setSearch({ type: id }, { replace: true })
  }
  return { shown, opened, unsaved, choose, tellUnsaved, leaveNew }
}
