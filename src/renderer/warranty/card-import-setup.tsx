import { Select, SimpleGrid, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#shared/imports/model'
import { calendarKinds } from '#shared/kernel/calendar'
import { cardColumns, guessCardColumns } from '#shared/warranty/import-columns'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ColumnChoices } from '../imports/column-choices'
import { ImportPreview } from '../imports/import-preview'
import { PreviewTable } from '../imports/preview-table'
import type { SentFile } from '../imports/use-send-file'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { Panel } from '../ui/panel'
import type { CardChoices, CardImport } from './use-card-import'

type Props = { readonly cardImport: CardImport; readonly sent: SentFile }

/** What a file holds, and what the person says about it before it is checked. */
export function CardImportSetup({ cardImport, sent }: Props) {
  return (
    <ImportPreview fileImport={cardImport} sent={sent}>
      {preview => (
        <SetupForm
          key={`${sent.id} ${cardImport.encoding}`}
          cardImport={cardImport}
          sent={sent}
          preview={preview}
        />
      )}
    </ImportPreview>
  )
}

type Draft = Omit<CardChoices, 'policyId'> & { readonly policyId: string | null }

function SetupForm({ cardImport, sent, preview }: Props & { readonly preview: Preview }) {
  const { t } = useTranslation()
  const { shop } = useFormat()
  const [draft, setDraft] = useState<Draft>(
    () =>
      cardImport.choices ?? {
        hasHeadings: true,
        columns: guessCardColumns(preview.rows[0] ?? []),
        policyId: null,
        calendar: shop.calendar,
      },
  )
  const change = (part: Partial<Draft>) => setDraft(known => ({ ...known, ...part }))
  const { policyId, columns } = draft
  const check = useCommand(() => cardImport.check(sent, { ...draft, policyId: policyId ?? '' }))
  const isReady = policyId !== null && (columns.serial !== null || columns.number !== null)
  return (
    <>
      <SimpleGrid cols={3} spacing="md">
        <PolicySelect value={policyId} onChange={next => change({ policyId: next })} />
        <Select
          label={t('imports.setup.calendar')}
          description={t('imports.setup.dateHint')}
          data={calendarKinds.map(value => ({ value, label: t(`settings.calendars.${value}`) }))}
          value={draft.calendar}
          allowDeselect={false}
          onChange={next => change({ calendar: calendarKinds.find(kind => kind === next) ?? shop.calendar })}
        />
        <Switch
          mt={30}
          label={t('imports.setup.hasHeadings')}
          checked={draft.hasHeadings}
          onChange={event => change({ hasHeadings: event.currentTarget.checked })}
        />
      </SimpleGrid>
      <Panel title={t('imports.setup.columnsTitle')}>
        <ColumnChoices
          names={cardColumns.map(column => ({
            column,
            label: t(`imports.columns.${column}`),
            ...(column === 'number' && { hint: t('imports.setup.numberHint') }),
          }))}
          columns={columns}
          preview={preview}
          hasHeadings={draft.hasHeadings}
          onChange={next => change({ columns: next })}
        />
      </Panel>
      <Panel title={t('imports.setup.firstRows')}>
        <PreviewTable preview={preview} hasHeadings={draft.hasHeadings} />
      </Panel>
      <PageFooter
        note={<ErrorNote error={check.error} />}
        action={
          <FooterButton disabled={!isReady} loading={check.isRunning} onPress={() => check.run(undefined)}>
            {t('imports.setup.check')}
          </FooterButton>
        }
      />
    </>
  )
}

type PolicyProps = { readonly value: string | null; readonly onChange: (policyId: string | null) => void }

function PolicySelect({ value, onChange }: PolicyProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  const active = (data ?? []).filter(({ isActive }) => isActive)
  return (
    <Select
      label={t('imports.setup.policy')}
      description={data && active.length === 0 ? t('imports.setup.noPolicy') : undefined}
      data={active.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      autoFocus
      searchable
    />
  )
}
