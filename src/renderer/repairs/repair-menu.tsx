import { Button, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StatusKind } from '#shared/repairs/status'
import type { RepairActs } from './repair-acts'
import type { RepairDialogName } from './repair-dialog'
import { useStatuses } from './use-statuses'

type Props = {
  readonly acts: RepairActs
  /** Whether taking the repair stands beside the menu already. */
  readonly isNobodys: boolean
  readonly onMove: (to: StatusKind) => void
  readonly onTake: () => void
  readonly onDialog: (name: RepairDialogName) => void
  readonly onRework: () => void
}

/** The other acts on a repair; nothing where there is none. */
export function RepairMenu({ acts, isNobodys, onMove, onTake, onDialog, onRework }: Props) {
  const { t } = useTranslation()
  const { shown } = useStatuses()
  const canTake = acts.take && !isNobodys
  const { assign, passOn, promise, cancel, rework, others } = acts
  if (others.length === 0 && ![canTake, assign, passOn, promise, cancel, rework].includes(true)) return null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={t('workshop.otherSteps')}>
          <IconDotsVertical size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(to => (
          <Menu.Item key={to} onClick={() => onMove(to)}>
            {t('workshop.moveTo', { status: shown(to).name })}
          </Menu.Item>
        ))}
        {canTake && <Menu.Item onClick={onTake}>{t('workshop.take')}</Menu.Item>}
        {(assign || passOn) && (
          <Menu.Item onClick={() => onDialog('assign')}>
            {t(assign ? 'workshop.assign' : 'workshop.passOn')}
          </Menu.Item>
        )}
        {promise && <Menu.Item onClick={() => onDialog('promise')}>{t('workshop.changePromise')}</Menu.Item>}
        {rework && <Menu.Item onClick={onRework}>{t('workshop.rework')}</Menu.Item>}
        {cancel && (
          <Menu.Item color="var(--mantine-color-error)" onClick={() => onDialog('cancel')}>
            {t('workshop.cancelRepair')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
