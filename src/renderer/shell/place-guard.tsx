import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../ui/empty-state'
import { PageBoundary } from './page-boundary'
import { places } from './places'
import { useMay } from './session'

type Props = { readonly children: ReactNode }

/** The page of the address, or why it is not shown: main refuses what the role may not do, the screen says so first. */
export function PlaceGuard({ children }: Props) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const may = useMay()
  const place = places.find(({ path }) => location === path || location.startsWith(`${path}/`))
  if (place && !may(place.permission)) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  return <PageBoundary key={location}>{children}</PageBoundary>
}
