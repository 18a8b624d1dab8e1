import {
  Avatar,
  Group,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
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
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            <VisuallyHidden>{t('shell.person')}</VisuallyHidden>
            <Avatar size={32} radius="xl" color="petrol" aria-hidden>
              {[...name][0]}
            </Avatar>
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
        <Menu.RadioGroup
          value={toLocale(i18n.language)}
          onChange={value => {
            rememberLocale(toLocale(value))
            void i18n.changeLanguage(value)
          }}
        >
          {locales.map(locale => (
            <Menu.RadioItem key={locale} value={locale} lang={locale}>
              {languageNames[locale]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('shell.look')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={value => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        >
          <Menu.RadioItem value="auto">{t('shell.lookAuto')}</Menu.RadioItem>
          <Menu.RadioItem value="light">{t('shell.lookLight')}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{t('shell.lookDark')}</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
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
