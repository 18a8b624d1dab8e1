import { NavLink, ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Keys } from '../ui/keys'
import { places } from './places'
import { useMay } from './session'

/** The places of the program at the start side: only those that the role may enter. */
export function Rail() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const may = useMay()
  return (
    <ScrollArea component="nav" aria-label={t('shell.mainMenu')} p="xs" flex={1}>
      {places
        .filter(place => may(place.permission))
        .map(({ path, text, icon: Icon, keys }) => (
          <NavLink
            key={path}
            component={Link}
            href={path}
            label={t(text)}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            rightSection={keys && <Keys keys={keys} />}
            active={location.startsWith(path)}
            aria-current={location.startsWith(path) ? 'page' : undefined}
            variant="light"
          />
        ))}
    </ScrollArea>
  )
}
