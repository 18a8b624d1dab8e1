import { Button, Group, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconEdit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { PrintButton } from '../papers/print-button'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { actsOf } from './order-act-rules'
import { EndOrderForm } from './order-end-form'
import { ExpectedDayForm } from './order-expected-form'
import { editOrderPath, printOrderPath, receiveOrderPath, sendBackPath } from './places'

type Props = { readonly order: Order }

/** What can be done with an order as it stands, for who may. It only hides, main decides. */
export function OrderActs({ order }: Props) {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const takeBack = useTakeBack(order)
  const { id, number, supplier } = order
  const acts = actsOf(order)
  const print = <PrintButton place={printOrderPath(id)} />
  if (!useMay()('purchasing.order')) return print
  const openPlace = () =>
    modals.open({
      title: t('purchasing.order.placeTitle', { number: ltrText(digits(number)) }),
      children: <ExpectedDayForm order={order} onDone={modals.closeAll} />,
    })
  return (
    <Stack gap="xs" align="flex-end" style={{ flexShrink: 0 }}>
      <Group gap="xs" justify="flex-end">
        {print}
        {acts.canReceive && (
          <KeyButton shortcut="F6" onPress={() => navigate(receiveOrderPath(id))}>
            {t('purchasing.order.receive')}
          </KeyButton>
        )}
        {acts.canPlace && (
          <KeyButton shortcut="F7" onPress={openPlace}>
            {t('purchasing.order.place')}
          </KeyButton>
        )}
        {acts.canEdit && (
          <Button
            component={Link}
            href={editOrderPath(id)}
            variant="default"
            leftSection={<IconEdit size={18} aria-hidden />}
          >
            {t('common.edit')}
          </Button>
        )}
        {acts.canSendBack && (
          <KeyButton
            shortcut="F7"
            variant="default"
            onPress={() => navigate(sendBackPath({ supplier: supplier.id, order: id }))}
          >
            {t('purchasing.order.sendBack')}
          </KeyButton>
        )}
      </Group>
      <Group gap="xs" justify="flex-end">
        {acts.canReceive && (
          <Button variant="subtle" size="compact-sm" onClick={openPlace}>
            {t('purchasing.order.changeExpected')}
          </Button>
        )}
        {acts.end && <EndButton order={order} act={acts.end} />}
        {acts.canTakeBack && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={takeBack.isRunning}
            onClick={() => takeBack.run(undefined)}
          >
            {t('purchasing.order.takeBack')}
          </Button>
        )}
      </Group>
      <ErrorNote error={takeBack.error} />
    </Stack>
  )
}

type EndProps = Props & { readonly act: 'cancel' | 'close' }

function EndButton({ order, act }: EndProps) {
  const { t } = useTranslation()
  const title = t(`purchasing.order.${act}`)
  return (
    <Button
      variant="subtle"
      color="red"
      size="compact-sm"
      onClick={() =>
        modals.open({ title, children: <EndOrderForm order={order} act={act} onDone={modals.closeAll} /> })
      }
    >
      {title}
    </Button>
  )
}

function useTakeBack({ id, version }: Order) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  return useCommand(
    (_: undefined) => client.purchasing.takeBackOrder({ commandId: commandId.current(), id, version }),
    () => {
      commandId.renew()
      notifications.show({ message: t('purchasing.order.tookBack') })
    },
    commandId.renew,
  )
}
