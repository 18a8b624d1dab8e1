import { Button, Group, Menu, Modal, Stack } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Repair } from '#shared/repairs/model'
import { canCancel, type StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay, useSession } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { ReasonForm } from '../ui/reason-form'
import { useShortcut } from '../ui/use-shortcut'
import { AssignForm } from './assign-form'
import { MoveDialog } from './move-dialog'
import { PromiseForm } from './promise-form'
import { useStatuses } from './use-statuses'

type Props = { readonly repair: Repair }

type Dialog = 'assign' | 'promise' | 'cancel'

/** The one next step as the only filled button, everything else behind "more". */
export function RepairActions({ repair }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { shown } = useStatuses()
  const may = useMay()
  const me = useSession()?.staff
  const commandId = useCommandId()
  const [movingTo, setMovingTo] = useState<StatusKind>()
  const [dialog, setDialog] = useState<Dialog>()
  const take = useCommand(
    () =>
      client.repairs.take({ commandId: commandId.current(), repairId: repair.id, version: repair.version }),
    commandId.renew,
  )

  const handOver = () => navigate(`/repairs/${repair.id}/hand-over`)
  const canHandOver = may('handover.deliver') && (repair.kind === 'ready' || repair.kind === 'delivered')
  // What is ready goes on at the counter; any step back is one of the others.
  const moves = repair.moves.map(move => move.to).filter(to => to !== 'delivered')
  const next = repair.kind === 'ready' ? undefined : moves[0]
  const others = moves.filter(to => to !== next)
  const canTake = may('repairs.work') && me && repair.technician?.id !== me.id && repair.deliveredAt === null
  const isNobodys = canTake && repair.technician === null
  const goOn = (to: StatusKind) => setMovingTo(to)
  useShortcut('F4', handOver, canHandOver)

  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs" wrap="nowrap">
        {isNobodys && (
          <Button
            variant={canHandOver ? 'default' : 'filled'}
            loading={take.isRunning}
            onClick={() => take.run(undefined)}
          >
            {t('workshop.take')}
          </Button>
        )}
        {canHandOver && <Button onClick={handOver}>{t('workshop.handOver')}</Button>}
        {next && (
          <Button variant={isNobodys || canHandOver ? 'default' : 'filled'} onClick={() => goOn(next)}>
            {t('workshop.nextStep', { status: shown(next).name })}
          </Button>
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" px="xs" aria-label={t('workshop.otherSteps')}>
              <IconDotsVertical size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(to => (
              <Menu.Item key={to} onClick={() => goOn(to)}>
                {t('workshop.moveTo', { status: shown(to).name })}
              </Menu.Item>
            ))}
            {canTake && !isNobodys && (
              <Menu.Item onClick={() => take.run(undefined)}>{t('workshop.take')}</Menu.Item>
            )}
            {repair.deliveredAt === null && (may('repairs.assign') || may('repairs.work')) && (
              <Menu.Item onClick={() => setDialog('assign')}>
                {t(may('repairs.assign') ? 'workshop.assign' : 'workshop.passOn')}
              </Menu.Item>
            )}
            {repair.deliveredAt === null && may('repairs.check_in') && (
              <Menu.Item onClick={() => setDialog('promise')}>{t('workshop.changePromise')}</Menu.Item>
            )}
            {repair.kind === 'delivered' && may('repairs.check_in') && (
              <Menu.Item onClick={() => navigate(`/check-in?reworkOf=${repair.id}`)}>
                {t('workshop.rework')}
              </Menu.Item>
            )}
            {canCancel(repair.kind) && may('repairs.cancel') && (
              <Menu.Item color="red" onClick={() => setDialog('cancel')}>
                {t('workshop.cancelRepair')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ErrorNote error={take.error} />
      {movingTo && <MoveDialog repairId={repair.id} to={movingTo} onClose={() => setMovingTo(undefined)} />}
      <Modal opened={dialog === 'assign'} onClose={() => setDialog(undefined)} title={t('workshop.assign')}>
        <AssignForm repair={repair} onDone={() => setDialog(undefined)} />
      </Modal>
      <Modal
        opened={dialog === 'promise'}
        onClose={() => setDialog(undefined)}
        title={t('workshop.changePromise')}
      >
        <PromiseForm repair={repair} onDone={() => setDialog(undefined)} />
      </Modal>
      <Modal
        opened={dialog === 'cancel'}
        onClose={() => setDialog(undefined)}
        title={t('workshop.cancelRepair')}
      >
        <ReasonForm
          label={t('workshop.cancelReason')}
          button={t('workshop.cancelRepair')}
          send={({ id, reason }) =>
            client.repairs.cancel({ commandId: id, repairId: repair.id, version: repair.version, reason })
          }
          onDone={() => setDialog(undefined)}
        />
      </Modal>
    </Stack>
  )
}
