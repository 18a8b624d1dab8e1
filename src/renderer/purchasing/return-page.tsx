import { Button, Group, Modal, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { SupplierReturn } from '#shared/purchasing/supplier-return'
import { useApi } from '../api/api-context'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { PrintButton } from '../papers/print-button'
import { useMay } from '../shell/session'
import { documentPath } from '../stock/document-places'
import { DocumentNumber } from '../ui/document-number'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { ReasonForm } from '../ui/reason-form'
import { Labelled } from './labelled'
import { orderPath, printReturnPath } from './places'
import { ReturnLines } from './return-lines'
import { ReturnStateBadge } from './return-state-badge'
import { SupplierLink } from './supplier-link'

type Props = { readonly id: Id }

/** What went back to a supplier, and how each of it ended (rule J3). */
export function ReturnPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data, error } = useQuery(queries.purchasing.return.queryOptions({ input: { id } }))
  if (!data) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <Head returned={data} />
      <ErrorNote error={error} />
      <Panel title={t('purchasing.return.lines')}>
        <ReturnLines returned={data} />
      </Panel>
    </Stack>
  )
}

type HeadProps = { readonly returned: SupplierReturn }

function Head({ returned }: HeadProps) {
  const { t } = useTranslation()
  const { instant, money } = useFormat()
  const { number, supplier, state, reason, reference, order, document, at, staffName, openValue } = returned
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={6} miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2">
              <DocumentNumber>{number}</DocumentNumber>
            </Title>
            <ReturnStateBadge state={state} size="lg" />
          </Group>
          <Group gap="lg">
            <Text fw={600} component="div">
              <SupplierLink supplier={supplier} />
            </Text>
            <Text size="sm">{instant(at, 'short')}</Text>
            <Labelled label={t('purchasing.fields.staff')}>
              <bdi>{staffName}</bdi>
            </Labelled>
            <Labelled label={t('purchasing.fields.document')}>
              <NumberLink place={documentPath(document.id)}>{document.number}</NumberLink>
            </Labelled>
            {order && (
              <Labelled label={t('purchasing.fields.order')}>
                <NumberLink place={orderPath(order.id)}>{order.number}</NumberLink>
              </Labelled>
            )}
            {state === 'open' && openValue !== null && (
              <Labelled label={t('purchasing.returns.openValue')}>{money(openValue)}</Labelled>
            )}
          </Group>
          <Labelled label={t('purchasing.fields.reason')}>
            <bdi>{reason}</bdi>
          </Labelled>
          {reference !== '' && (
            <Labelled label={t('purchasing.sendBack.reference')}>
              <bdi>{reference}</bdi>
            </Labelled>
          )}
        </Stack>
        <Group gap="xs" justify="flex-end" style={{ flexShrink: 0 }}>
          <TakeBackReturn returned={returned} />
          <PrintButton place={printReturnPath(returned.id)} />
        </Group>
      </Group>
    </Paper>
  )
}

/** The way back from what was sent by mistake, while nothing of it has ended. */
function TakeBackReturn({ returned: { id, state, items } }: HeadProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const canOrder = useMay()('purchasing.order')
  const [isAsking, setAsking] = useState(false)
  const hasEnded = items.some(({ ends }) => ends.some(({ isTakenBack }) => !isTakenBack))
  if (!canOrder || state !== 'open' || hasEnded) return null
  const title = t('purchasing.return.takeBack')
  return (
    <>
      <Button variant="default" style={{ flexShrink: 0 }} onClick={() => setAsking(true)}>
        {title}
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={title}>
        <ReasonForm
          label={t('purchasing.return.takeBackReason')}
          button={title}
          send={({ id: commandId, reason }) =>
            client.purchasing.takeBackReturn({ commandId, returnId: id, reason })
          }
          onDone={() => {
            setAsking(false)
            notifications.show({ message: t('purchasing.return.tookBack') })
          }}
        />
      </Modal>
    </>
  )
}
