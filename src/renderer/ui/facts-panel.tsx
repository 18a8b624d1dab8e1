import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconEdit } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Fact, FactList } from './fact-list'
import { Panel } from './panel'

type Props = {
  readonly title: string
  readonly facts: readonly Fact[]
  /** The form that corrects the facts, in a dialog; undefined for who may not. */
  readonly edit?: { readonly title: ReactNode; readonly form: ReactNode } | undefined
}

/** What is known of one thing, narrow, with the way to correct it. */
export function FactsPanel({ title, facts, edit }: Props) {
  const { t } = useTranslation()
  return (
    <Panel
      title={title}
      actions={
        edit && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconEdit size={16} aria-hidden />}
            onClick={() => modals.open({ title: edit.title, children: edit.form })}
          >
            {t('common.edit')}
          </Button>
        )
      }
    >
      <FactList isNarrow facts={facts} />
    </Panel>
  )
}
