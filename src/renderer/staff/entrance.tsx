import { Box, Center, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { locales } from '#shared/kernel/locale'
import { rememberLocale, toLocale } from '../i18n/i18n'
import classes from './entrance.module.css'

type Props = { readonly title: string; readonly text?: string; readonly children: ReactNode }

const languageNames = { fa: 'فارسی', ar: 'العربية', en: 'English' } as const

/** The page before anyone is signed in: the program's name at one side, the form at the other. */
export function Entrance({ title, text, children }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <Box component="main" className={classes.page}>
      <Stack className={classes.brand} justify="space-between" p="xl">
        <Text fw={700} size="xl">
          {t('common.appName')}
        </Text>
        <Text size="lg" maw={360} lh={1.8}>
          {t('shell.promise')}
        </Text>
        <Group>
          <SegmentedControl
            aria-label={t('shell.language')}
            value={toLocale(i18n.language)}
            data={locales.map(locale => ({ value: locale, label: languageNames[locale] }))}
            onChange={value => {
              rememberLocale(toLocale(value))
              void i18n.changeLanguage(value)
            }}
          />
        </Group>
      </Stack>
      <Center p="xl">
        <Paper w={420} p="xl" withBorder>
          <Stack>
            <div>
              <Title order={1} size="h2">
                {title}
              </Title>
              {text && (
                <Text c="dimmed" mt={4}>
                  {text}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Paper>
      </Center>
    </Box>
  )
}
