import { Button } from '@mantine/core'
import { IconFileInvoice } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useMay } from '../shell/session'

/** The way from the cards to their claims, for who may see them. */
export function ClaimsLink() {
  const { t } = useTranslation()
  if (!useMay()('claims.view')) return null
  return (
    <Button
      component={Link}
      href="/warranty/claims"
      variant="default"
      leftSection={<IconFileInvoice size={18} aria-hidden />}
    >
      {t('claims.title')}
    </Button>
  )
}
