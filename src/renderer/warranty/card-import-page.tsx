import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { Imported, ImportPage } from '../imports/import-page'
import { ImportResult } from '../imports/import-result'
import { TemplateButton } from '../imports/template-button'
import { CardImportSetup } from './card-import-setup'
import { cardsPlace } from './use-card-filter'
import { useCardImport } from './use-card-import'

/** From a file of warranty cards to a batch of them. */
export function CardImportPage() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const [, navigate] = useLocation()
  const cardImport = useCardImport()
  return (
    <ImportPage
      title={t('imports.title')}
      fileImport={cardImport}
      template={<TemplateButton onSave={client.imports.saveCardTemplate} />}
      setup={sent => <CardImportSetup cardImport={cardImport} sent={sent} />}
      result={sent => (
        <ImportResult
          fileImport={cardImport}
          sent={sent}
          onCommit={order => client.imports.commitCards(order)}
          commitLabel={accepted => t('imports.result.import', { count: number(accepted) })}
        />
      )}
      done={({ batchId, count }) => (
        <Imported title={t('imports.done.title', { count: number(count) })} onAgain={cardImport.another}>
          <Button size="md" autoFocus onClick={() => navigate(cardsPlace({ batchId }))}>
            {t('imports.done.show')}
          </Button>
        </Imported>
      )}
    />
  )
}
