import { Button, Skeleton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ErrorNote } from './error-note'
import { KeyButton } from './key-button'
import { Page } from './page'
import type { Shortcut } from './use-shortcut'
import { WithAside } from './with-aside'

type Props<Row> = {
  /** What the page is about, as it was read. */
  readonly record: UseQueryResult<Row>
  readonly title: (row: Row) => ReactNode
  /** The one thing that is begun from here; undefined for who may not. */
  readonly begin?:
    | { readonly label: string; readonly place: string; readonly shortcut?: Shortcut }
    | undefined
  readonly aside: (row: Row) => ReactNode
  readonly children: ReactNode
}

/** A page about one thing: its name, what is known of it at the start side, what happened to it beside that. */
export function RecordPage<Row>({ record: { data, error }, title, begin, aside, children }: Props<Row>) {
  const [, navigate] = useLocation()
  if (error) return <ErrorNote error={error} />
  if (!data) return <Skeleton m="md" height={320} />
  return (
    <Page
      title={title(data)}
      actions={
        begin &&
        (begin.shortcut ? (
          <KeyButton shortcut={begin.shortcut} onPress={() => navigate(begin.place)}>
            {begin.label}
          </KeyButton>
        ) : (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => navigate(begin.place)}>
            {begin.label}
          </Button>
        ))
      }
    >
      <WithAside aside={aside(data)}>{children}</WithAside>
    </Page>
  )
}
