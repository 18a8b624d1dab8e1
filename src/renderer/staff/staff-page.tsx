import { Badge, Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SeenStaff } from '#shared/staff/model'
import { useApi } from '../api/api-context'
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

function openStaffForm(title: string, person?: SeenStaff) {
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
          width: '140px',
          cell: person => (
            <Badge variant="light" color={person.isActive ? 'green' : 'gray'}>
              {t(person.isActive ? 'staff.members.active' : 'staff.members.inactive')}
            </Badge>
          ),
        },
      ]}
    />
  )
}
