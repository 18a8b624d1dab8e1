import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Repair } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'
import { useMay, useSession } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { MoveDialog } from './move-dialog'
import { repairActs } from './repair-acts'
import { RepairDialog, type RepairDialogName } from './repair-dialog'
import { RepairMenu } from './repair-menu'
import { useStatuses } from './use-statuses'
import { useTake } from './use-take'

type Props = { readonly repair: Repair }

/** The one next step as the only filled button, everything else behind "more". */
export function RepairActions({ repair }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { shown } = useStatuses()
  const may = useMay()
  const myId = useSession()?.staff?.id
  const acts = repairActs({ repair, may, myId })
  const [movingTo, setMovingTo] = useState<StatusKind>()
  const [dialog, setDialog] = useState<RepairDialogName>()
  const take = useTake(repair)
  const goToHandOver = () => navigate(`/repairs/${repair.id}/hand-over`)
  const isNobodys = acts.take && repair.technician === null

  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs" wrap="nowrap">
        {isNobodys && (
          <Button
            variant={acts.handOver ? 'default' : 'filled'}
            loading={take.isRunning}
            onClick={() => take.run(undefined)}
          >
            {t('workshop.take')}
          </Button>
        )}
        {acts.handOver && (
          <KeyButton shortcut="F4" onPress={goToHandOver}>
            {t('workshop.handOver')}
          </KeyButton>
        )}
        {acts.seeHandOver && (
          <KeyButton shortcut="F4" variant="default" onPress={goToHandOver}>
            {t('workshop.seeHandOver')}
          </KeyButton>
        )}
        {acts.next && (
          <Button variant={isNobodys ? 'default' : 'filled'} onClick={() => setMovingTo(acts.next)}>
            {t('workshop.nextStep', { status: shown(acts.next).name })}
          </Button>
        )}
        <RepairMenu
          acts={acts}
          isNobodys={isNobodys}
          onMove={setMovingTo}
          onTake={() => take.run(undefined)}
          onDialog={setDialog}
          onRework={() => navigate(`/check-in?reworkOf=${repair.id}`)}
        />
      </Group>
      <ErrorNote error={take.error} />
      {movingTo && <MoveDialog repairId={repair.id} to={movingTo} onClose={() => setMovingTo(undefined)} />}
      <RepairDialog repair={repair} name={dialog} onClose={() => setDialog(undefined)} />
    </Stack>
  )
}
