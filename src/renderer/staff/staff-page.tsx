import { Badge, Button, Group } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconBriefcase, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useSession } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { RowTable } from '../ui/row-table'
import { TabbedPage } from '../ui/tabbed-page'
import { roleNameOf } from './role-name'
import { RolesPanel } from './roles-panel'
import { StaffForm } from './staff-form'

/** The people who work here and what their roles may do. */
export function StaffPage() {
  const { t } = useTranslation()
  const titles = { people: t('staff.members.title'), roles: t('staff.rolesPage.title') }
  return (
    <TabbedPage
      title={t('staff.members.title')}
      tabs={['people', 'roles']}
      labelOf={tab => titles[tab]}
      actions={tab => tab === 'people' && <AddButton />}
      panels={{ people: <PeoplePanel />, roles: <RolesPanel /> }}
    />
  )
}

function AddButton() {
  const { t } = useTranslation()
  return (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => openStaffForm(t('staff.members.add'))}
    >
      {t('staff.members.add')}
    </Button>
  )
}

function openStaffForm(title: string, person?: Member) {
  modals.open({ title, children: <StaffForm person={person} onDone={modals.closeAll} /> })
}

function PeoplePanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const me = useSession()?.staff
  const { data, error } = useQuery(queries.staff.list.queryOptions({ input: {} }))
  if (!data && error) return <ErrorNote error={error} />
  return (
    <RowTable
      label={t('staff.members.title')}
      rows={data}
      keyOf={person => person.id}
      onOpen={person => openStaffForm(t('staff.members.edit'), person)}
      empty={<EmptyState icon={<IconUsers />} text={t('staff.members.empty')} />}
      columns={[
        {
          key: 'name',
          header: t('staff.members.name'),
          cell: person => (person.id === me?.id ? `${person.name} (${t('staff.members.you')})` : person.name),
        },
        { key: 'login', header: t('staff.members.login'), cell: person => <Ltr>{person.login}</Ltr> },
        { key: 'role', header: t('staff.members.role'), cell: person => roleNameOf(person, t) },
        {
          key: 'state',
          header: t('staff.members.state'),
          width: '280px',
          cell: person => <StateCell person={person} />,
        },
      ]}
    />
  )
}

/** What lies in the bag of somebody who left is still to be fetched. */
function StateCell({ person: { isActive, partsInBag } }: { readonly person: Member }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Group gap="xs">
      <Badge variant="light" color={isActive ? 'green' : 'gray'}>
        {t(isActive ? 'staff.members.active' : 'staff.members.inactive')}
      </Badge>
      {!isActive && partsInBag > 0 && (
        <Badge variant="light" color="orange" leftSection={<IconBriefcase size={12} aria-hidden />}>
          {t('staff.members.partsInBag', { count: number(partsInBag) })}
        </Badge>
      )}
    </Group>
  )
}
