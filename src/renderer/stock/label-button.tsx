import { Button } from '@mantine/core'
import { IconTags } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { useMay } from '../shell/session'

type Props = { readonly of: 'part' | 'place' | 'document'; readonly id: Id }

/** Leads to the labels of a part, of a place, or of what a receipt brought. It only hides, main decides. */
export function LabelButton({ of, id }: Props) {
  const { t } = useTranslation()
  const canPrint = useMay()('papers.print')
  if (!canPrint) return null
  return (
    <Button
      component={Link}
      href={`/stock/labels?${new URLSearchParams({ [of]: id })}`}
      variant="default"
      leftSection={<IconTags size={18} aria-hidden />}
    >
      {t('papers.screen.labels.open')}
    </Button>
  )
}
