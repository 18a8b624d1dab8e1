import { Button, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconSearch, IconUserPlus, IconUserSearch, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { CustomerRow } from '#shared/customers/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { Page } from '../ui/page'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { CustomerForm } from './customer-form'

/** Everybody who has brought a device: the newest first, or those found by phone or name. */
export function CustomerListPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const text = search.get('find') ?? ''
  const open = (id: Id) => {
    modals.closeAll()
    navigate(`/customers/${id}`)
  }
  const openForm = () =>
    modals.open({
      title: t('customers.add'),
      children: <CustomerForm onDone={({ id }) => open(id)} onSame={open} />,
    })
  return (
    <Page
      title={t('customers.title')}
      actions={
        may('customers.edit') && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={openForm}>
            {t('customers.add')}
          </Button>
        )
      }
    >
      <TextInput
        aria-label={t('customers.find')}
        placeholder={t('customers.findHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maw={420}
        maxLength={200}
        autoFocus
        value={text}
        onChange={event => setSearch({ find: event.currentTarget.value }, { replace: true })}
      />
      {text.trim() === '' ? <AllCustomers /> : <FoundCustomers text={text.trim()} />}
    </Page>
  )
}

function AllCustomers() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.customers.list.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <>
      <ErrorNote error={pages.error} />
      <CustomerTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<EmptyState icon={<IconUsers />} text={t('customers.empty')} />}
      />
    </>
  )
}

function FoundCustomers({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data, error } = useQuery(
    queries.customers.find.queryOptions({ input: { text }, placeholderData: keepPreviousData }),
  )
  return (
    <>
      <ErrorNote error={error} />
      <CustomerTable
        rows={data}
        empty={<EmptyState icon={<IconUserSearch />} text={t('customers.notFound', { text })} />}
      />
    </>
  )
}

function CustomerTable(props: Rows<CustomerRow>) {
  const { t } = useTranslation()
  const { phone, number } = useFormat()
  const [, navigate] = useLocation()
  const columns: readonly Column<CustomerRow>[] = [
    { key: 'name', header: t('customers.name'), cell: customer => customer.name },
    {
      key: 'phone',
      header: t('customers.phone'),
      width: '220px',
      cell: customer => (customer.phone ? <Ltr>{phone(customer.phone)}</Ltr> : '–'),
    },
    {
      key: 'open',
      header: t('customers.openRepairs'),
      width: '140px',
      cell: customer => (customer.openRepairs > 0 ? number(customer.openRepairs) : '–'),
    },
    {
      key: 'repairs',
      header: t('customers.repairs'),
      width: '140px',
      cell: customer => number(customer.repairs),
    },
  ]
  return (
    <RowTable
      {...props}
      label={t('customers.title')}
      columns={columns}
      keyOf={customer => customer.id}
      onOpen={({ id }) => navigate(`/customers/${id}`)}
    />
  )
}
