import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { KeyButton } from '../ui/key-button'

type Props = {
  /** The address of the page that prints. */
  readonly place: string
}

/** Leads to the paper of what is shown. */
export function PrintButton({ place }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <KeyButton
      shortcut="F9"
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onPress={() => navigate(place)}
    >
      {t('papers.screen.print')}
    </KeyButton>
  )
}
