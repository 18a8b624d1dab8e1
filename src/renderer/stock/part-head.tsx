import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Part } from '#shared/stock/part'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Ltr } from '../ui/ltr'
import { LabelButton } from './label-button'
import { PartActs } from './part-acts'
import { PartFigures } from './part-figures'
import { otherNames, partName } from './part-name'
import { PartPhoto } from './part-photo'
import { editPartPath } from './stock-places'

type Props = { readonly part: Part }

/** What a part is and how much there is of it at a glance, and what is done with it by one key each. */
export function PartHead({ part }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const may = useMay()
  const others = otherNames(part, locale)
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <PartPhoto part={part} size={72} />
          <Stack gap={4} miw={0} flex={1}>
            <Group gap="sm">
              <Title order={1} size="h2">
                <Ltr>{part.number}</Ltr>
              </Title>
              {!part.isActive && (
                <Badge size="lg" variant="light" color="gray">
                  {t('stock.part.inactive')}
                </Badge>
              )}
              {part.isSerialised && (
                <Badge size="lg" variant="light">
                  {t('stock.part.isSerialised')}
                </Badge>
              )}
            </Group>
            <Group gap="lg">
              <Text fw={600}>
                <bdi>{partName(part, locale)}</bdi>
              </Text>
              {part.brand !== '' && (
                <Text size="sm">
                  <bdi>{part.brand}</bdi>
                </Text>
              )}
            </Group>
            {others.length > 0 && (
              <Group gap="lg">
                {others.map(name => (
                  <Text key={name} size="sm" c="dimmed">
                    <bdi>{name}</bdi>
                  </Text>
                ))}
              </Group>
            )}
          </Stack>
          <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
            <PartActs part={part} />
            <LabelButton of="part" id={part.id} />
            {may('stock.editParts') && (
              <Button
                component={Link}
                href={editPartPath(part.id)}
                variant="default"
                leftSection={<IconEdit size={18} aria-hidden />}
              >
                {t('common.edit')}
              </Button>
            )}
          </Group>
        </Group>
        <PartFigures part={part} />
      </Stack>
    </Paper>
  )
}
