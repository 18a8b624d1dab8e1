import { Button, Modal } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supplier } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { PartFinder } from '../stock/part-finder'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { openTermsForm } from './terms-form'
import { TermsTable } from './terms-table'
import { useTermsTitle } from './use-terms-title'

type Props = { readonly supplier: Supplier }

/** What a supplier sells, and on which terms. */
export function SupplierPartsPanel({ supplier }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const canManage = useMay()('purchasing.manage')
  const titleOf = useTermsTitle()
  const pages = usePages(
    queries.purchasing.supplierParts.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        supplierId: supplier.id,
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Panel
      title={t('purchasing.terms.parts')}
      actions={canManage && supplier.isActive && <AddButton supplier={supplier} />}
    >
      <ErrorNote error={pages.error} />
      <TermsTable
        label={t('purchasing.terms.parts')}
        of="supplier"
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        {...(canManage && {
          onOpen: terms =>
            openTermsForm({ title: titleOf(terms), part: terms.part, supplier: terms.supplier, terms }),
        })}
        empty={
          <EmptyState
            icon={<IconPackages />}
            text={t(canManage ? 'purchasing.terms.noParts' : 'purchasing.terms.noPartsToSee')}
          />
        }
      />
    </Panel>
  )
}

function AddButton({ supplier }: Props) {
  const { t } = useTranslation()
  const titleOf = useTermsTitle()
  const [isFinding, setFinding] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setFinding(true)}>
        {t('purchasing.terms.addPart')}
      </Button>
      <Modal opened={isFinding} onClose={() => setFinding(false)} title={t('purchasing.terms.addPart')}>
        <PartFinder
          label={t('purchasing.fields.part')}
          placeholder={t('stock.parts.findHint')}
          isFirst
          onPick={part => {
            setFinding(false)
            openTermsForm({ title: titleOf({ part, supplier }), part, supplier, terms: undefined })
          }}
        />
      </Modal>
    </>
  )
}
