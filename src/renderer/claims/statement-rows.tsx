import { Group, Table, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconFileOff } from '@tabler/icons-react'
import { Fragment, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claimed, Statement } from '#shared/claims/model'
import { deviceName } from '#shared/devices/device-name'
import type { Id } from '#shared/kernel/ids'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { DocumentNumber } from '../ui/document-number'
import { EmptyState } from '../ui/empty-state'
import { Ltr } from '../ui/ltr'
import { ClaimDetails } from './claim-details'
import classes from './claim-tables.module.css'
import { ClaimStateBadge } from './state-badges'

type Props = { readonly statement: Statement }

/** The claims of a statement; one at a time opens with what proves it and what can be done with it. */
export function StatementRows({ statement }: Props) {
  const { t } = useTranslation()
  const [openId, setOpenId] = useState<Id>()
  if (statement.rows.length === 0) {
    return <EmptyState icon={<IconFileOff />} text={t('claims.statement.noRows')} />
  }
  return (
    <Table
      aria-label={t('claims.statement.rows')}
      layout="fixed"
      verticalSpacing={6}
      horizontalSpacing="xs"
      fz="sm"
      className={classes.rows}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={148}>{t('claims.fields.number')}</Table.Th>
          <Table.Th w={160}>{t('claims.fields.state')}</Table.Th>
          <Table.Th w={112}>{t('claims.fields.repair')}</Table.Th>
          <Table.Th>{t('claims.fields.device')}</Table.Th>
          <Table.Th w={120}>{t('claims.fields.serialNo')}</Table.Th>
          <Table.Th w={136} ta="end">
            {t('claims.fields.asked')}
          </Table.Th>
          <Table.Th w={136} ta="end">
            {t('claims.fields.accepted')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {statement.rows.map(claim => (
          <Row
            key={claim.id}
            claim={claim}
            statement={statement}
            isOpen={claim.id === openId}
            onToggle={() => setOpenId(claim.id === openId ? undefined : claim.id)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type RowProps = {
  readonly claim: Claimed
  readonly statement: Statement
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** The press of the button reaches the row around it, which is as large as a finger needs. */
function Row({ claim, statement, isOpen, onToggle }: RowProps) {
  const detailsId = useId()
  const { money } = useFormat()
  const { number, state, repair, device, amount, acceptedAmount } = claim
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <Fragment>
      <Table.Tr className={classes.row} onClick={onToggle} data-open={isOpen || undefined}>
        <Table.Td>
          <UnstyledButton fz="sm" aria-expanded={isOpen} {...(isOpen && { 'aria-controls': detailsId })}>
            <Group gap={6} wrap="nowrap">
              <Chevron size={16} aria-hidden />
              <Text span inherit fw={600}>
                <DocumentNumber>{number}</DocumentNumber>
              </Text>
            </Group>
          </UnstyledButton>
        </Table.Td>
        <Table.Td>
          <ClaimStateBadge state={state} />
        </Table.Td>
        <Table.Td>
          <DocumentNumber>{repair.number}</DocumentNumber>
        </Table.Td>
        <Table.Td>
          <Clipped>{deviceName(device) || '–'}</Clipped>
        </Table.Td>
        <Table.Td>{device.serialNo ? <Ltr>{device.serialNo}</Ltr> : '–'}</Table.Td>
        <Table.Td ta="end">{money(amount)}</Table.Td>
        <Table.Td ta="end">{acceptedAmount === null ? '–' : money(acceptedAmount)}</Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr id={detailsId}>
          <Table.Td colSpan={7} p="md">
            <ClaimDetails claim={claim} statement={statement} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  )
}
