import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { openIssueForm } from './issue-form'
import { openManufacturerForm } from './manufacturer-form'
import { cardsPlace, printPlace } from './use-card-filter'
import type { WarrantyTab } from './warranty-page'

type Props = { readonly tab: WarrantyTab }

/** What is made on each tab; where there is no policy yet, cards begin with one. */
export function WarrantyActions({ tab }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const { data: policies } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  if (!policies) return null
  const openIssue = () =>
    openIssueForm({
      title: t('warranty.issuing.title'),
      onSeeCards: batchId => navigate(cardsPlace({ batchId })),
      onPrint: batchId => navigate(printPlace({ batch: batchId })),
    })
  const icon = <IconPlus size={18} aria-hidden />
  if (tab === 'manufacturers') {
    return (
      <Button leftSection={icon} onClick={() => openManufacturerForm(t('warranty.manufacturers.add'))}>
        {t('warranty.manufacturers.add')}
      </Button>
    )
  }
  if (tab === 'policies' || policies.length === 0) {
    return (
      <Button leftSection={icon} onClick={() => navigate('/warranty/policies/new')}>
        {t('warranty.policies.add')}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => navigate('/warranty/import')}
      >
        {t('warranty.importCards')}
      </Button>
      <Button leftSection={icon} onClick={openIssue}>
        {t('warranty.issue')}
      </Button>
    </>
  )
}
