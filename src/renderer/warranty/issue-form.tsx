import { Group, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { type Batch, issueBatchSchema } from '#shared/warranty/card'
import type { Policy } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { NumberField } from '../ui/number-field'
import { IssueCount, issueCount } from './issue-count'
import { IssuedBatch } from './issued-batch'
import { useSentForm } from './use-sent-form'

type Opened = {
  readonly title: string
  /** Dialogs stand outside of the pages and know no places. */
  readonly onSeeCards: (batchId: Id) => void
  readonly onPrint: (batchId: Id) => void
}

/** Opens the form that makes cards. */
export function openIssueForm({ title, onSeeCards, onPrint }: Opened): void {
  const leaving = (goTo: (batchId: Id) => void) => (batchId: Id) => {
    modals.closeAll()
    goTo(batchId)
  }
  const places = { onSeeCards: leaving(onSeeCards), onPrint: leaving(onPrint) }
  modals.open({ title, size: 'lg', children: <IssuePanel {...places} /> })
}

/** The form, then what it made. */
function IssuePanel({ onSeeCards, onPrint }: Omit<Opened, 'title'>) {
  const [issued, setIssued] = useState<Batch>()
  if (!issued) return <IssueForm onDone={setIssued} />
  return (
    <IssuedBatch
      batch={issued}
      onSeeCards={() => onSeeCards(issued.id)}
      onPrint={() => onPrint(issued.id)}
      onAgain={() => setIssued(undefined)}
    />
  )
}

type Props = { readonly onDone: (batch: Batch) => void }

function IssueForm({ onDone }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { number } = useFormat()
  const { data: policies = [] } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  const inUse = policies.filter(({ isActive }) => isActive)
  const { form, save, submit } = useSentForm({
    schema: issueBatchSchema,
    initialValues: emptyValues(inUse.length === 1 ? inUse[0] : undefined),
    send: (values, commandId) => client.warranty.issue(issueBatchSchema.parse({ ...values, commandId })),
    onDone,
  })
  const { kind } = form.values
  const cards = issueCount(form.values)
  const choosePolicy = (id: string | null) => {
    const scope = inUse.find(policy => policy.id === id)?.scope
    form.setValues({ policyId: id ?? '', ...(scope && { brand: scope.brand, model: scope.model }) })
  }
  return (
    <CommandForm
      command={save}
      button={
        cards === undefined ? t('warranty.issue') : t('warranty.issuing.submit', { count: number(cards) })
      }
      hasFieldErrors
      onSubmit={submit}
    >
      <Select
        label={t('warranty.issuing.policy')}
        data={inUse.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage={t('warranty.issuing.noPolicy')}
        searchable
        allowDeselect={false}
        data-autofocus
        value={form.values.policyId || null}
        onChange={choosePolicy}
        error={form.errors.policyId}
      />
      <SegmentedControl
        aria-label={t('warranty.issuing.how')}
        data={(['range', 'codes'] as const).map(value => ({ value, label: t(`warranty.issuing.${value}`) }))}
        value={kind}
        onChange={next => form.setFieldValue('kind', next === 'codes' ? 'codes' : 'range')}
      />
      <Text size="sm" c="dimmed">
        {t(kind === 'range' ? 'warranty.issuing.rangeHint' : 'warranty.issuing.codesHint')}
      </Text>
      {kind === 'range' ? (
        <Group grow align="flex-start">
          <TextInput
            label={t('warranty.issuing.firstSerial')}
            dir="ltr"
            {...form.getInputProps('firstSerial')}
          />
          <TextInput
            label={t('warranty.issuing.lastSerial')}
            dir="ltr"
            {...form.getInputProps('lastSerial')}
          />
        </Group>
      ) : (
        <NumberField label={t('warranty.issuing.count')} maw={200} {...form.getInputProps('count')} />
      )}
      <Group grow align="flex-start">
        <TextInput label={t('warranty.issuing.brand')} {...form.getInputProps('brand')} />
        <TextInput label={t('warranty.issuing.model')} {...form.getInputProps('model')} />
      </Group>
      <DayField label={t('warranty.issuing.producedOn')} maw={260} {...form.getInputProps('producedOn')} />
      <Textarea label={t('warranty.issuing.note')} autosize minRows={1} {...form.getInputProps('note')} />
      <IssueCount {...form.values} />
    </CommandForm>
  )
}

function emptyValues(policy: Policy | undefined) {
  return {
    // Judged with the rest; each sending has its own.
    commandId: crypto.randomUUID(),
    kind: 'range' as 'range' | 'codes',
    policyId: policy?.id ?? '',
    firstSerial: '',
    lastSerial: '',
    count: Number.NaN,
    brand: policy?.scope.brand ?? '',
    model: policy?.scope.model ?? '',
    producedOn: null as string | null,
    note: '',
  }
}
