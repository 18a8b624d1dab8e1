import { AppShell, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SignedIn } from '#shared/staff/model'
import { HandOverFinder } from '../handover/hand-over-finder'
import { useShop } from '../i18n/use-format'
import { NoticesBell } from '../notices/notices-bell'
import { Box } from '../search/box'
import { roleNameOf } from '../staff/role-name'
import { useShortcut } from '../ui/use-shortcut'
import { AccountMenu } from './account-menu'
import { PlaceGuard } from './place-guard'
import { Rail } from './rail'
import { useMay } from './session'

type Props = { readonly staff: SignedIn; readonly children: ReactNode }

/** The frame around every page: the rail at the start side, the box in the middle of the top, the person at its end. */
export function Shell({ staff, children }: Props) {
  const { t } = useTranslation()
  const { shopName } = useShop()
  const [, navigate] = useLocation()
  const may = useMay()
  useShortcut('F2', () => navigate('/check-in'), may('repairs.check_in'))
  // Dialogs stand above the frame: whoever locks the window leaves none open.
  useEffect(() => () => modals.closeAll(), [])

  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 224, breakpoint: 0 }} padding={0}>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="md">
          <Text fw={700} w={236} truncate>
            {shopName}
          </Text>
          <Box />
          <Group w={236} justify="flex-end" wrap="nowrap" gap="xs">
            <NoticesBell />
            <AccountMenu name={staff.name} roleName={roleNameOf(staff, t)} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar>
        <Rail />
      </AppShell.Navbar>
      <HandOverFinder />
      <AppShell.Main>
        <PlaceGuard>{children}</PlaceGuard>
      </AppShell.Main>
    </AppShell>
  )
}
