import { Button, NavLink, Paper, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Activity, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenedForms } from './use-opened-forms'
import { WithAside } from './with-aside'

type Form = {
  /** Tells whether something was typed that is not stored. */
  readonly onUnsaved: (isUnsaved: boolean) => void
  readonly onDone: (saved: { readonly id: string }) => void
}

type Props<Row> = {
  readonly label: string
  /** The word of the address that names what is shown, so that other pages can lead to it. */
  readonly word: string
  readonly rows: readonly Row[]
  readonly nameOf: (row: Row) => string
  readonly noteOf: (row: Row) => string | undefined
  readonly add: string
  /** The form of a row, or of a new one. */
  readonly edit: (row: Row | undefined, form: Form) => ReactNode
}

/** A few things at the start side, the form of the chosen one beside them. */
export function ChooseAndEdit<Row extends { readonly id: string }>({
  label,
  word,
  rows,
  nameOf,
  noteOf,
  add,
  edit,
}: Props<Row>) {
  const { t } = useTranslation()
  const { shown, opened, unsaved, choose, tellUnsaved, leaveNew } = useOpenedForms(word, rows)
  return (
    <WithAside
      aside={
        <Stack gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => choose('new')}
          >
            {add}
          </Button>
          <Paper withBorder component="nav" aria-label={label} style={{ overflow: 'hidden' }}>
            {rows.map(row => (
              <NavLink
                key={row.id}
                component="button"
                type="button"
                label={nameOf(row)}
                description={unsaved.includes(row.id) ? t('common.unsaved') : noteOf(row)}
                active={row.id === shown}
                onClick={() => choose(row.id)}
              />
            ))}
          </Paper>
        </Stack>
      }
    >
      {/* What was typed for one is still there after a look at another. */}
      {opened.map(id => (
        <Activity key={id} mode={id === shown ? 'visible' : 'hidden'}>
          {edit(
            rows.find(row => row.id === id),
            {
              onUnsaved: isUnsaved => tellUnsaved(id, isUnsaved),
              onDone: saved => {
                if (id === 'new') leaveNew(saved.id)
              },
            },
          )}
        </Activity>
      ))}
    </WithAside>
  )
}
