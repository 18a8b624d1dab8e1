import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileEncoding, Preview } from '#shared/imports/model'
import { useApi } from '../api/api-context'
import { refusalOf } from '../api/refusal'
import { ErrorNote } from '../ui/error-note'
import type { SentFile } from './use-send-file'

type Props = {
  readonly fileImport: {
    readonly encoding: FileEncoding
    readonly readAs: (encoding: FileEncoding) => void
  }
  readonly sent: SentFile
  /** What the person says about the file, from its first rows. */
  readonly children: (preview: Preview) => ReactNode
}

/** What a file holds, read in another encoding where the person says so. */
export function ImportPreview({ fileImport: { encoding, readAs }, sent, children }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: preview, error } = useQuery(
    queries.imports.preview.queryOptions({ input: { id: sent.id, encoding } }),
  )
  if (error) {
    return (
      <ErrorNote error={error}>
        {refusalOf(error).code === 'IMPORT_ENCODING' && (
          <div>
            <Button variant="default" mt="sm" onClick={() => readAs('windows-1256')}>
              {t('imports.file.readAs1256')}
            </Button>
          </div>
        )}
      </ErrorNote>
    )
  }
  if (!preview) return <Skeleton height={420} />
  return (
    <Stack gap="md" flex={1}>
      {encoding === 'windows-1256' && <Alert color="yellow">{t('imports.file.as1256')}</Alert>}
      {children(preview)}
    </Stack>
  )
}
