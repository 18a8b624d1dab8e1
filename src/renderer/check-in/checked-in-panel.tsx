import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { deviceName } from '#shared/devices/device-name'
import type { Repair } from '#shared/repairs/model'
import { useFormat } from '../i18n/use-format'
import { PaperPanel } from '../papers/paper-panel'
import { useMayIssuePapers } from '../papers/use-may-issue'
import { KeyButton } from '../ui/key-button'
import { Ltr } from '../ui/ltr'
import classes from './check-in.module.css'

type Props = { readonly repair: Repair; readonly onNext: () => void }

/** After saving: the number in large type, the receipt, and the next device. Nothing to close. */
export function CheckedInPanel({ repair, onNext }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const canIssue = useMayIssuePapers()
  const { customer, device } = repair
  return (
    <Group align="flex-start" gap="xl" wrap="nowrap">
      <Stack flex="0 1 560px" gap="md">
        <Group gap="xs" role="status">
          <IconCircleCheck size={28} color="var(--mantine-color-green-text)" aria-hidden />
          <Text size="lg" fw={600}>
            {t('checkIn.saved.title')}
          </Text>
        </Group>
        <Text className={classes.number}>
          <Ltr>{format.number(repair.number)}</Ltr>
        </Text>
        <div>
          <Text size="lg">
            <bdi>{deviceName(device)}</bdi> · {customer.name}
          </Text>
          <Text c="dimmed">
            {t('checkIn.saved.promised', { day: format.day(repair.promisedOn, 'long') })}
          </Text>
        </div>
        <Group>
          <KeyButton
            shortcut="F2"
            size="md"
            autoFocus
            leftSection={<IconPlus size={18} aria-hidden />}
            onPress={onNext}
          >
            {t('checkIn.saved.next')}
          </KeyButton>
          <Button size="md" variant="default" component={Link} href={`/repairs/${repair.id}`}>
            {t('checkIn.saved.openRepair')}
          </Button>
        </Group>
      </Stack>
      {canIssue && (
        <Box flex={1} maw={560}>
          <PaperPanel repairId={repair.id} kind="intake_receipt" />
        </Box>
      )}
    </Group>
  )
}
