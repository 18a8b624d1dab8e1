import { Button, Menu, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperKind } from '#shared/papers/contract'
import type { Repair } from '#shared/repairs/model'
import { PaperPanel } from '../papers/paper-panel'
import { useMayIssuePapers } from '../papers/use-may-issue'
import { useShortcut } from '../ui/use-shortcut'

type Props = { readonly repair: Repair }

/** The papers of a repair: seen as they will be printed, then printed or saved. */
export function RepairPapers({ repair }: Props) {
  const { t } = useTranslation()
  const canIssue = useMayIssuePapers()
  const [shown, setShown] = useState<PaperKind>()
  const latest: PaperKind = repair.kind === 'delivered' ? 'delivery_receipt' : 'intake_receipt'
  useShortcut('F9', () => setShown(latest), canIssue && shown === undefined)
  if (!canIssue) return null
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconPrinter size={16} aria-hidden />}>
            {t('workshop.papers')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setShown('intake_receipt')}>{t('workshop.intakeReceipt')}</Menu.Item>
          {repair.kind === 'delivered' && (
            <Menu.Item onClick={() => setShown('delivery_receipt')}>
              {t('workshop.deliveryReceipt')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        size="lg"
        title={t(shown === 'delivery_receipt' ? 'workshop.deliveryReceipt' : 'workshop.intakeReceipt')}
      >
        {shown && <PaperPanel repairId={repair.id} kind={shown} />}
      </Modal>
    </>
  )
}
