import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { Imported, ImportPage } from '../imports/import-page'
import { ImportResult } from '../imports/import-result'
import { TemplateButton } from '../imports/template-button'
import { ltrText } from '../ui/ltr-text'
import { documentPath } from './document-places'
import { PartImportSetup } from './part-import-setup'
import { usePartImport, type WrittenParts } from './use-part-import'

/** From a file of spare parts to the parts, with the stock that they begin with. */
export function PartImportPage() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const partImport = usePartImport()
  return (
    <ImportPage
      title={t('imports.parts.title')}
      fileImport={partImport}
      template={<TemplateButton onSave={client.imports.savePartTemplate} />}
      setup={sent => <PartImportSetup partImport={partImport} sent={sent} />}
      result={sent => (
        <ImportResult
          fileImport={partImport}
          sent={sent}
          onCommit={order => client.imports.commitParts(order)}
          commitLabel={accepted => t('imports.parts.commit', { count: number(accepted) })}
        />
      )}
      done={written => <Done written={written} onAgain={partImport.another} />}
    />
  )
}

type DoneProps = { readonly written: WrittenParts; readonly onAgain: () => void }

function Done({ written: { added, changed, unchanged, receipt }, onAgain }: DoneProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [, navigate] = useLocation()
  return (
    <Imported
      title={t('imports.parts.doneTitle', { added: number(added), changed: number(changed) })}
      onAgain={onAgain}
    >
      {unchanged > 0 && <Text size="sm">{t('imports.parts.unchanged', { count: number(unchanged) })}</Text>}
      <Button size="md" autoFocus onClick={() => navigate('/stock')}>
        {t('imports.parts.show')}
      </Button>
      {receipt && (
        <Button variant="default" onClick={() => navigate(documentPath(receipt.id))}>
          {t('imports.parts.receipt', { number: ltrText(number(receipt.number)) })}
        </Button>
      )}
    </Imported>
  )
}
