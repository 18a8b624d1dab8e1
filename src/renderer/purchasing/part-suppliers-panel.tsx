import { Button, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartRef } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { newOrderPath } from './places'
import { SupplierSelect } from './supplier-select'
import { openTermsForm } from './terms-form'
import { TermsTable } from './terms-table'
import { useTermsTitle } from './use-terms-title'

type Props = { readonly part: PartRef & { readonly isActive: boolean } }

/** Who sells a part and on which terms, on the page of the part; nothing for who may not see what is bought. */
export function PartSuppliersPanel({ part }: Props) {
  if (!useMay()('purchasing.view')) return null
  return <Suppliers part={part} />
}

function Suppliers({ part }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const [, navigate] = useLocation()
  const titleOf = useTermsTitle()
  const { data, error } = useQuery(
    queries.purchasing.partSuppliers.queryOptions({ input: { partId: part.id } }),
  )
  return (
    <Panel
      title={t('purchasing.terms.ofPart')}
      actions={
        part.isActive && (
          <>
            {may('purchasing.manage') && <AddButton part={part} />}
            {may('purchasing.order') && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => navigate(newOrderPath({ part: part.id }))}
              >
                {t('purchasing.suppliers.order')}
              </Button>
            )}
          </>
        )
      }
    >
      <ErrorNote error={error} />
      <TermsTable
        label={t('purchasing.terms.ofPart')}
        of="part"
        rows={data}
        {...(may('purchasing.manage') && {
          onOpen: terms =>
            openTermsForm({ title: titleOf(terms), part: terms.part, supplier: terms.supplier, terms }),
        })}
        empty={
          <Text size="sm" c="dimmed">
            {t('purchasing.terms.noSuppliers')}
          </Text>
        }
      />
    </Panel>
  )
}

function AddButton({ part }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const titleOf = useTermsTitle()
  const [isFinding, setFinding] = useState(false)
  const choose = async (id: string | null) => {
    if (id === null) return
    const supplier = await client.purchasing.supplier({ id })
    setFinding(false)
    openTermsForm({ title: titleOf({ part, supplier }), part, supplier, terms: undefined })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setFinding(true)}>
        {t('purchasing.terms.addSupplier')}
      </Button>
      <Modal opened={isFinding} onClose={() => setFinding(false)} title={t('purchasing.terms.addSupplier')}>
        <SupplierSelect
          label={t('purchasing.fields.supplier')}
          placeholder={t('purchasing.form.supplierHint')}
          data-autofocus
          value={null}
          onChange={id => void choose(id)}
        />
      </Modal>
    </>
  )
}
