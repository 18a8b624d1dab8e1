import { Anchor, Badge, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Claim } from '#shared/claims/model'
import { deviceName } from '#shared/devices/device-name'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { DocumentNumber } from '../ui/document-number'
import { type Column, RowTable } from '../ui/row-table'
import { statementPlace } from './places'
import { ClaimStateBadge } from './state-badges'

type Props = {
  readonly rows: readonly Claim[] | undefined
  readonly empty: ReactNode
  readonly onMore?: (() => void) | undefined
  readonly isFetchingMore?: boolean
}

/** Claims as rows; a row opens its repair, which shows all of the claim. */
export function ClaimTable(props: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = [...useWhatColumns(), ...useMoneyColumns()]
  return (
    <RowTable
      {...props}
      label={t('claims.tabs.claims')}
      columns={columns}
      keyOf={claim => claim.id}
      onOpen={({ repair }) => navigate(`/repairs/${repair.id}`)}
    />
  )
}

function useWhatColumns(): readonly Column<Claim>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'number',
      header: t('claims.fields.number'),
      width: '128px',
      cell: ({ number }) => (
        <Text span inherit fw={600}>
          <DocumentNumber>{number}</DocumentNumber>
        </Text>
      ),
    },
    {
      key: 'state',
      header: t('claims.fields.state'),
      width: '160px',
      cell: ({ state }) => <ClaimStateBadge state={state} />,
    },
    {
      key: 'repair',
      header: t('claims.fields.repair'),
      width: '112px',
      cell: ({ repair }) => <DocumentNumber>{repair.number}</DocumentNumber>,
    },
    {
      key: 'device',
      header: t('claims.fields.device'),
      cell: claim => <Device claim={claim} />,
    },
    {
      key: 'manufacturer',
      header: t('claims.fields.manufacturer'),
      cell: ({ manufacturer }) => (manufacturer ? <Clipped>{manufacturer.name}</Clipped> : '–'),
    },
  ]
}

/** The device, and what the warranty gave where it was not a repair. */
function Device({ claim: { kind, device } }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap">
      {kind !== 'repair' && (
        <Badge variant="outline" size="sm" color="gray" tt="none" style={{ flexShrink: 0 }}>
          {t(`claims.kinds.${kind}`)}
        </Badge>
      )}
      <Clipped>{deviceName(device) || '–'}</Clipped>
    </Group>
  )
}

function useMoneyColumns(): readonly Column<Claim>[] {
  const { t } = useTranslation()
  const { day, money } = useFormat()
  return [
    {
      key: 'closedOn',
      header: t('claims.fields.closedOn'),
      width: '112px',
      cell: ({ closedOn }) => (closedOn ? day(closedOn) : '–'),
    },
    {
      key: 'amount',
      header: t('claims.fields.asked'),
      width: '140px',
      align: 'end',
      cell: ({ amount }) => money(amount),
    },
    {
      key: 'statement',
      header: t('claims.fields.statement'),
      width: '128px',
      cell: ({ statement }) =>
        statement ? (
          <Anchor
            component={Link}
            href={statementPlace(statement.id)}
            inherit
            // The row around it leads elsewhere.
            onClick={(event: { stopPropagation: () => void }) => event.stopPropagation()}
          >
            <DocumentNumber>{statement.number}</DocumentNumber>
          </Anchor>
        ) : (
          '–'
        ),
    },
  ]
}
