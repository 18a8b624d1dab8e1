import { Button, Group, Text } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { FittingPart } from '#shared/part-requests/model'

type Props = {
  readonly part: FittingPart
  readonly onFromBag: (partId: Id) => void
  readonly quantity: string
}

/** What lies in the person's bag, and the way to fit it without asking. */
export function FromBag({ part, onFromBag, quantity }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      <Text span inherit>
        {quantity}
      </Text>
      <Button
        size="compact-xs"
        variant="light"
        aria-label={t('partRequests.ask.fromBagOf', { part: part.number })}
        onClick={(event: MouseEvent) => {
          event.stopPropagation()
          onFromBag(part.id)
        }}
      >
        {t('partRequests.ask.fromBag')}
      </Button>
    </Group>
  )
}
