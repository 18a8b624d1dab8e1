import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { faultLimits } from '#shared/live/contract'
import { useApi } from '../api/api-context'
import { EmptyState } from '../ui/empty-state'

type Props = { readonly children: ReactNode }

/** Keeps a bug of one page from taking the whole window away, and tells main of it. Give it the page's address as key. */
export function PageBoundary({ children }: Props) {
  const { client } = useApi()
  const [place] = useLocation()
  const report = (error: unknown, { componentStack }: ErrorInfo) => {
    const stack = error instanceof Error ? error.stack : undefined
    const fault = {
      message: String(error).slice(0, faultLimits.message),
      stack: `${stack ?? ''}${componentStack ?? ''}`.slice(0, faultLimits.stack),
      place: place.slice(0, faultLimits.place),
    }
    // Whoever cannot tell it can do no more.
    client.live.reportFault(fault).catch(() => undefined)
  }
  return <Boundary onFault={report}>{children}</Boundary>
}

type BoundaryProps = Props & { readonly onFault: (error: unknown, info: ErrorInfo) => void }
type State = { readonly isBroken: boolean }

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onFault(error, info)
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
