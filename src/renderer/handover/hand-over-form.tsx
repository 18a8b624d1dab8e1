import { Grid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HandoverView } from '#shared/handover/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { Panel } from '../ui/panel'
import { AccessoryTicks } from './accessory-ticks'
import { BalancePanel } from './balance-panel'
import { DevicePanel } from './device-panel'
import { MissingParts } from './missing-parts'
import { PersonPanel } from './person-panel'
import { useHandOver } from './use-hand-over'
import { WarrantyList } from './warranty-list'

type Props = {
  readonly view: HandoverView
  /** The receipt that was shown, proved by main; undefined while none was. */
  readonly receiptCode: string | undefined
  /** Why what was scanned or typed is not this repair's receipt. */
  readonly receiptError: unknown
  readonly onReceipt: (code: string) => void
}

/** Device at the start side, accessories and money in the middle, the person at the end side. */
export function HandOverForm({ view, receiptCode, receiptError, onReceipt }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const may = useMay()
  const commandId = useCommandId()
  const { draft, change, missing, deliverInput } = useHandOver({
    view,
    receiptCode,
    mayCredit: may('handover.credit'),
  })
  const deliver = useCommand(
    () => client.handover.deliver({ ...deliverInput(), commandId: commandId.current() }),
    undefined,
    commandId.renew,
  )
  const isReady = missing.length === 0
  return (
    <>
      <Grid gap="md" flex={1}>
        <Grid.Col span={4}>
          <DevicePanel repair={view.repair} />
        </Grid.Col>
        <Grid.Col span={4}>
          <Stack>
            <AccessoryTicks answers={draft.accessories} onChange={accessories => change({ accessories })} />
            <BalancePanel
              totals={view.totals}
              covered={view.covered}
              draft={draft}
              onChange={change}
              mayCredit={may('handover.credit')}
            />
            <Panel title={t('handover.warranties.title')}>
              <WarrantyList warranties={view.warranties} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={4}>
          <PersonPanel
            draft={draft}
            onChange={change}
            isReceiptShown={receiptCode !== undefined}
            receiptError={receiptError}
            onReceipt={onReceipt}
          />
        </Grid.Col>
      </Grid>
      <PageFooter
        note={isReady ? <ErrorNote error={deliver.error} /> : <MissingParts missing={missing} />}
        action={
          <FooterButton
            disabled={!isReady}
            loading={deliver.isRunning}
            onPress={() => deliver.run(undefined)}
          >
            {t('handover.deliver')}
          </FooterButton>
        }
      />
    </>
  )
}
