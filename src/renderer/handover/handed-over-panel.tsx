import { Alert, Button, Grid, Modal, Stack, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handover, HandoverView } from '#shared/handover/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { PaperPanel } from '../papers/paper-panel'
import { useMayIssuePapers } from '../papers/use-may-issue'
import { Panel } from '../ui/panel'
import { ReasonForm } from '../ui/reason-form'
import { WarrantyList } from './warranty-list'

type Props = { readonly view: HandoverView; readonly handover: Handover }

/** The device has left: its receipt with each line's warranty, and the way back for a mistake of today. */
export function HandedOverPanel({ view, handover }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const canIssue = useMayIssuePapers()
  const [isReversing, setReversing] = useState(false)
  return (
    <Grid gap="md">
      <Grid.Col span={5}>
        <Stack>
          <Alert
            color="teal"
            variant="light"
            icon={<IconChecks aria-hidden />}
            title={t('handover.delivered')}
          >
            {t('handover.deliveredTo', { name: handover.receiverName })} –{' '}
            {format.instant(handover.at, 'long')}
            {handover.balance > 0 && (
              <Text>{t('handover.onCredit', { amount: format.money(handover.balance) })}</Text>
            )}
          </Alert>
          <Panel title={t('handover.warranties.title')}>
            <WarrantyList warranties={handover.warranties} />
          </Panel>
          {view.canReverse && (
            <div>
              <Button variant="default" onClick={() => setReversing(true)}>
                {t('handover.reverse.action')}
              </Button>
            </div>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={7}>
        {canIssue && <PaperPanel repairId={view.repair.id} kind="delivery_receipt" />}
      </Grid.Col>
      <Modal opened={isReversing} onClose={() => setReversing(false)} title={t('handover.reverse.title')}>
        <Stack>
          <Text size="sm">{t('handover.reverse.explain')}</Text>
          <ReasonForm
            label={t('handover.reverse.reason')}
            button={t('handover.reverse.action')}
            send={({ id, reason }) =>
              client.handover.reverse({ commandId: id, handoverId: handover.id, reason })
            }
            onDone={() => setReversing(false)}
          />
        </Stack>
      </Modal>
    </Grid>
  )
}
