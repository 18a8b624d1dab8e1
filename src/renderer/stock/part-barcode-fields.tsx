import { Fieldset, Pill, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mostBarcodes } from '#shared/stock/part'
import { useScanTarget } from '../search/use-scan-target'
import type { PartFields } from './part-form'
import { withBarcode } from './part-form-values'

/** The barcodes that stand on the part and its packings; a scan anywhere on the page adds one. */
export function PartBarcodeFields({ form }: PartFields) {
  const { t } = useTranslation()
  const { barcodes, newBarcode } = form.values
  const error = Object.entries(form.errors).find(([path]) => path.split('.')[0] === 'barcodes')?.[1]
  useScanTarget(code => {
    form.setFieldValue('barcodes', before => withBarcode(before, code))
    return true
  })
  return (
    <Fieldset legend={t('stock.part.barcodes')}>
      <TagsInput
        aria-label={t('stock.part.barcodes')}
        description={t('stock.part.barcodesHint')}
        dir="ltr"
        splitChars={[]}
        maxTags={mostBarcodes}
        maxLength={60}
        value={barcodes}
        error={error}
        onChange={codes => {
          for (const path of Object.keys(form.errors)) {
            if (path.split('.')[0] === 'barcodes') form.clearFieldError(path)
          }
          form.setFieldValue('barcodes', codes)
        }}
        renderPill={({ option, onRemove }) => (
          <Pill
            withRemoveButton
            onRemove={onRemove ?? (() => undefined)}
            removeButtonProps={{ 'aria-label': t('stock.part.remove', { what: String(option.value) }) }}
          >
            {option.value}
          </Pill>
        )}
        searchValue={newBarcode}
        onSearchChange={typed => form.setFieldValue('newBarcode', typed)}
      />
    </Fieldset>
  )
}
