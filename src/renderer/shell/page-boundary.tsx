import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state'

type Props = { readonly children: ReactNode }
type State = { readonly isBroken: boolean }

/** Keeps a bug of one page from taking the whole window away. Give it the page's address as key. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return <BrokenPage onReload={() => this.setState({ isBroken: false })} />
  }
}

function BrokenPage({ onReload }: { readonly onReload: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState icon={<IconAlertTriangle />} text={t('shell.somethingBroke')}>
      <Button variant="default" onClick={onReload}>
        {t('shell.reload')}
      </Button>
    </EmptyState>
  )
}
