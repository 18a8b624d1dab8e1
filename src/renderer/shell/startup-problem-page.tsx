import { Alert, Center, Code, Stack, Text, Title } from '@mantine/core'
import { IconDatabaseX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../ui/ltr'

type Props = { readonly code: string; readonly folder: string }

/** Why the data could not be opened and what to do; nothing was changed. */
export function StartupProblemPage({ code, folder }: Props) {
  const { t, i18n } = useTranslation()
  // The code comes from main; one without a sentence gets the general one.
  const known = i18n.exists(`startup.${code}.title`) ? (code as 'UNEXPECTED') : 'UNEXPECTED'
  return (
    <Center mih="100vh" p="xl" component="main">
      <Stack maw={640}>
        <Title order={1} size="h2">
          {t(`startup.${known}.title`)}
        </Title>
        <Alert role="alert" color="red" icon={<IconDatabaseX aria-hidden />}>
          <Text>{t(`startup.${known}.sentence`, { folder })}</Text>
          <Text mt="xs" fw={600}>
            {t(`startup.${known}.action`, { folder })}
          </Text>
        </Alert>
        <Ltr canBreak>
          <Code block>{folder}</Code>
        </Ltr>
      </Stack>
    </Center>
  )
}
