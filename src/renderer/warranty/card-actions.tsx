import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Card } from '#shared/warranty/card'
import { useMay } from '../shell/session'
import { KeyButton } from '../ui/key-button'
import { cardActs } from './card-acts'
import { CardDialog, type CardDialogName } from './card-dialog'
import { CardMenu } from './card-menu'
import { useCardDevice } from './use-card-device'
import { printPlace } from './use-card-filter'

type Props = { readonly card: Card }

/** The usual next act as the only filled button, everything else behind "more". */
export function CardActions({ card }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const may = useMay()
  const deviceId = useCardDevice(card)
  const [dialog, setDialog] = useState<CardDialogName>()
  const { next, others } = cardActs({ card, deviceId, may })
  return (
    <Group gap="xs" wrap="nowrap">
      {next === 'checkIn' && (
        <KeyButton shortcut="F2" onPress={() => navigate(`/check-in?device=${deviceId}`)}>
          {t('warranty.card.checkIn')}
        </KeyButton>
      )}
      {(next === 'activate' || next === 'unblock') && (
        <KeyButton shortcut="F8" onPress={() => setDialog(next)}>
          {t(`warranty.acts.${next}`)}
        </KeyButton>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => navigate(printPlace({ card: card.id }))}
      >
        {t('papers.screen.print')}
      </Button>
      <CardMenu acts={others} onAct={setDialog} />
      <CardDialog card={card} name={dialog} onClose={() => setDialog(undefined)} />
    </Group>
  )
}
