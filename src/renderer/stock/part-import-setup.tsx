import { Select, SimpleGrid, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#shared/imports/model'
import { moneyUnitName, moneyUnits } from '#shared/kernel/money'
import {
  guessMoneyUnit,
  guessPartColumns,
  openingColumns,
  type PartColumn,
  partColumns,
} from '#shared/stock/import-columns'
import { takenChoices } from '#shared/stock/import-contract'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ColumnChoices } from '../imports/column-choices'
import { ImportPreview } from '../imports/import-preview'
import { PreviewTable } from '../imports/preview-table'
import type { SentFile } from '../imports/use-send-file'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { FooterButton } from '../ui/footer-button'
import { PageFooter } from '../ui/page-footer'
import { Panel } from '../ui/panel'
import { PlaceSelect } from './place-select'
import type { PartChoices, PartImport } from './use-part-import'

type Props = { readonly partImport: PartImport; readonly sent: SentFile }

/** What a file of parts holds, and what the person says about it before it is checked. */
export function PartImportSetup({ partImport, sent }: Props) {
  return (
    <ImportPreview fileImport={partImport} sent={sent}>
      {preview => (
        <SetupForm
          key={`${sent.id} ${partImport.encoding}`}
          partImport={partImport}
          sent={sent}
          preview={preview}
        />
      )}
    </ImportPreview>
  )
}

function SetupForm({ partImport, sent, preview }: Props & { readonly preview: Preview }) {
  const { t } = useTranslation()
  const offered = useOfferedColumns()
  const start = useStart(preview)
  const [chosen, setDraft] = useState<PartChoices>(() => partImport.choices ?? start)
  const draft = useWithoutOpening(chosen)
  const change = (part: Partial<PartChoices>) => setDraft(known => ({ ...known, ...part }))
  const check = useCommand(() => partImport.check(sent, draft))
  return (
    <>
      <ReadingFields draft={draft} onChange={change} />
      <Panel title={t('imports.setup.columnsTitle')}>
        <ColumnChoices
          names={offered}
          columns={draft.columns}
          preview={preview}
          hasHeadings={draft.hasHeadings}
          onChange={columns => change({ columns })}
        />
      </Panel>
      <Panel title={t('imports.setup.firstRows')}>
        <PreviewTable preview={preview} hasHeadings={draft.hasHeadings} />
      </Panel>
      <PageFooter
        note={<ErrorNote error={check.error} />}
        action={
          <FooterButton
            autoFocus
            disabled={draft.columns.partNumber === null}
            loading={check.isRunning}
            onPress={() => check.run(undefined)}
          >
            {t('imports.setup.check')}
          </FooterButton>
        }
      />
    </>
  )
}

/** What the file seems to say of itself. */
function useStart({ rows }: Preview): PartChoices {
  const { shop } = useFormat()
  const headings = rows[0] ?? []
  return {
    hasHeadings: true,
    columns: guessPartColumns(headings),
    moneyUnit: guessMoneyUnit(headings) ?? shop.moneyUnit,
    taken: 'update',
    placeId: null,
  }
}

/** Opening stock is for those who take stock in. It only hides, main decides. */
function useWithoutOpening(choices: PartChoices): PartChoices {
  const canReceive = useMay()('stock.keep')
  if (canReceive) return choices
  const none = Object.fromEntries(openingColumns.map(column => [column, null]))
  return { ...choices, columns: { ...choices.columns, ...none } }
}

function useOfferedColumns(): readonly { column: PartColumn; label: string; hint?: string }[] {
  const { t } = useTranslation()
  const canReceive = useMay()('stock.keep')
  const hints: Partial<Record<PartColumn, string>> = {
    barcodes: t('imports.parts.listHint'),
    fits: t('imports.parts.fitsHint'),
  }
  return partColumns
    .filter(column => canReceive || !openingColumns.some(opening => opening === column))
    .map(column => {
      const hint = hints[column]
      return { column, label: t(`imports.columns.${column}`), ...(hint !== undefined && { hint }) }
    })
}

type FieldsProps = {
  readonly draft: PartChoices
  readonly onChange: (part: Partial<PartChoices>) => void
}

/** How the file is to be read, besides its columns. */
function ReadingFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const hasOpening = draft.columns.openingStock !== null
  return (
    <SimpleGrid cols={hasOpening ? 4 : 3} spacing="md">
      <Select
        label={t('imports.parts.moneyUnit')}
        data={moneyUnits.map(value => ({ value, label: moneyUnitName(value, locale) }))}
        value={draft.moneyUnit}
        allowDeselect={false}
        onChange={next => onChange({ moneyUnit: next === 'rial' ? 'rial' : 'toman' })}
      />
      <Select
        label={t('imports.parts.taken')}
        description={draft.taken === 'update' ? t('imports.parts.updateHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={takenChoices.map(value => ({ value, label: t(`imports.parts.takens.${value}`) }))}
        value={draft.taken}
        allowDeselect={false}
        onChange={next => onChange({ taken: next === 'skip' ? 'skip' : 'update' })}
      />
      {hasOpening && (
        <PlaceSelect
          label={t('imports.parts.place')}
          description={t('imports.parts.placeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.placeId}
          onChange={placeId => onChange({ placeId })}
          of={({ kind }) => kind !== 'scrap'}
          clearable
        />
      )}
      <Switch
        mt={30}
        label={t('imports.setup.hasHeadings')}
        checked={draft.hasHeadings}
        onChange={event => onChange({ hasHeadings: event.currentTarget.checked })}
      />
    </SimpleGrid>
  )
}
