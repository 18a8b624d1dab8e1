import { NavLink, ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Keys } from '../ui/keys'
import { isWithin, railPlaces } from './places'
import { useMay } from './session'

/** The places of the program at the start side: only those that the role may enter. */
export function Rail() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const may = useMay()
  return (
    <ScrollArea component="nav" aria-label={t('shell.mainMenu')} p="xs" flex={1}>
      {railPlaces(may).map(place => {
        const { path, text, icon: Icon, keys } = place
        const isHere = isWithin(place, location)
        return (
          <NavLink
            key={path}
            component={Link}
            href={path}
            label={t(text)}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            rightSection={keys && <Keys keys={keys} />}
            active={isHere}
            aria-current={isHere ? 'page' : undefined}
            variant="light"
          />
        )
      })}
    </ScrollArea>
  )
}
