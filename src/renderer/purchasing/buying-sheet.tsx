import { Paper, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { moveOnWithEnter } from '../check-in/field-order'
import { useHeldScans } from '../search/use-held-scans'
import { useScanTarget } from '../search/use-scan-target'
import type { DocumentForm } from '../stock/document-form'
import { PartFinder } from '../stock/part-finder'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { PageFooter } from '../ui/page-footer'
import { SupplierSelect } from './supplier-select'

type State = Pick<DocumentForm<unknown>, 'root' | 'mistakes' | 'unplacedError' | 'isSaving' | 'submit'>

type Props = {
  readonly state: State
  readonly label: string
  readonly onScan: (code: string) => void
  /** Keeps the draft now: a field was left. */
  readonly onLeave: () => void
  readonly head: ReactNode
  /** None while there are no lines. */
  readonly lines: ReactNode
  readonly emptyIcon: ReactNode
  readonly finder: { readonly label: string; readonly hint: string; readonly onPick: (part: Part) => void }
  /** What became of the draft, with a way back. */
  readonly note: ReactNode
  readonly action: ReactNode
}

/** Something with a supplier, scan after scan or part after part: what of it is written, and its act always in sight. */
export function BuyingSheet({
  state,
  label,
  onScan,
  onLeave,
  head,
  lines,
  emptyIcon,
  finder,
  ...end
}: Props) {
  const { t } = useTranslation()
  useScanTarget(code => {
    onScan(code)
    return true
  })
  useHeldScans(state.isSaving)
  return (
    <form
      ref={state.root}
      noValidate
      aria-label={label}
      style={{ display: 'contents' }}
      onKeyDown={moveOnWithEnter}
      onBlur={onLeave}
      onSubmit={event => {
        event.preventDefault()
        state.submit()
      }}
    >
      {head}
      <Paper withBorder p="sm">
        <Stack gap="xs">
          {lines || <EmptyState icon={emptyIcon} text={t('purchasing.form.empty')} />}
          <Finder {...finder} error={state.mistakes.get('lines')} />
        </Stack>
      </Paper>
      <PageFooter
        note={state.unplacedError ? <ErrorNote error={state.unplacedError} /> : end.note}
        action={end.action}
      />
    </form>
  )
}

type FinderProps = Props['finder'] & { readonly error: string | undefined }

function Finder({ label, hint, error, onPick }: FinderProps) {
  const { client } = useApi()
  const pick = async (id: Id) => onPick(await client.stock.part({ id }))
  return (
    <div style={{ maxWidth: 560 }}>
      <PartFinder label={label} placeholder={hint} error={error} onPick={({ id }) => void pick(id)} />
    </div>
  )
}

type HeadProps = {
  readonly supplierId: Id | null
  readonly onSupplier: (id: Id | null) => void
  /** What else is known of whom it is with. */
  readonly about?: string | null
  readonly mistakes: DocumentForm<unknown>['mistakes']
  readonly cols: number
  readonly children: ReactNode
}

/** With whom it is, and what else is said of all of it. */
export function BuyingHead({ supplierId, onSupplier, about, mistakes, cols, children }: HeadProps) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={cols} spacing="sm">
      <SupplierSelect
        openOnFocus={false}
        label={t('purchasing.fields.supplier')}
        placeholder={t('purchasing.form.supplierHint')}
        description={about}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={supplierId}
        onChange={onSupplier}
        error={mistakes.get('supplierId')}
      />
      {children}
    </SimpleGrid>
  )
}

type TextProps = {
  readonly label: string
  readonly maxLength: number
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

export function HeadText({ onChange, ...field }: TextProps) {
  return <TextInput {...field} onChange={event => onChange(event.currentTarget.value)} />
}
