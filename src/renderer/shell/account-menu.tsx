import {
  Avatar,
  Group,
  Menu,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconKey, IconKeyboard, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { locales } from '#shared/kernel/locale'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { rememberLocale, toLocale } from '../i18n/i18n'
import { ChangePasswordForm } from '../staff/change-password-form'
import { useShortcut } from '../ui/use-shortcut'
import { ShortcutList } from './shortcut-list'

type Props = { readonly name: string; readonly roleName: string }

const languageNames = { fa: 'فارسی', ar: 'العربية', en: 'English' } as const

/** The person's corner: language, look, password, and locking the window. */
export function AccountMenu({ name, roleName }: Props) {
  const { t, i18n } = useTranslation()
  const { client } = useApi()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const lock = useCommand(() => client.session.signOut({}))
  const showKeys = () => modals.open({ title: t('shell.keys'), children: <ShortcutList /> })
  useShortcut('Ctrl+KeyL', () => lock.run(undefined))
  useShortcut('Shift+Slash', showKeys)

  return (
    <Menu width={280} position="bottom-end" closeOnItemClick>
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.person')}>
          <Group gap="xs" wrap="nowrap">
            <Avatar size={32} radius="xl" color="petrol" name={name} />
            <div>
              <Text size="sm" fw={600} lh={1.2} truncate maw={140}>
                {name}
              </Text>
              <Text size="xs" c="dimmed" lh={1.2} truncate maw={140}>
                {roleName}
              </Text>
            </div>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('shell.language')}
          value={toLocale(i18n.language)}
          data={locales.map(locale => ({ value: locale, label: languageNames[locale] }))}
          onChange={value => {
            rememberLocale(toLocale(value))
            void i18n.changeLanguage(value)
          }}
        />
        <Menu.Label>{t('shell.look')}</Menu.Label>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('shell.look')}
          value={colorScheme}
          data={[
            { value: 'auto', label: t('shell.lookAuto') },
            { value: 'light', label: t('shell.lookLight') },
            { value: 'dark', label: t('shell.lookDark') },
          ]}
          onChange={value => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        />
        <Menu.Divider mt="sm" />
        <Menu.Item
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={() =>
            modals.open({
              title: t('shell.changePassword'),
              children: <ChangePasswordForm onDone={modals.closeAll} />,
            })
          }
        >
          {t('shell.changePassword')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={showKeys}>
          {t('shell.keys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={() => lock.run(undefined)}>
          {t('shell.lock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
