import { Anchor, Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Claim } from '#shared/claims/model'
import { deviceName } from '#shared/devices/device-name'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { DocumentNumber } from '../ui/document-number'
import { numberColumn } from '../ui/number-column'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { statementPlace } from './places'
import { ClaimStateBadge } from './state-badges'

/** Claims as rows; a row opens its repair, which shows all of the claim. */
export function ClaimTable(props: Rows<Claim>) {
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
    numberColumn({ header: t('claims.fields.number'), width: '128px', of: ({ number }) => number }),
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
  const { day } = useFormat()
  const moneyColumn = useMoneyColumn()
  return [
    {
      key: 'closedOn',
      header: t('claims.fields.closedOn'),
      width: '112px',
      cell: ({ closedOn }) => (closedOn ? day(closedOn) : '–'),
    },
    moneyColumn({
      key: 'amount',
      header: t('claims.fields.asked'),
      width: '140px',
      of: ({ amount }) => amount,
    }),
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
