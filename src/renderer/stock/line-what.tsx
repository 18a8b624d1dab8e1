import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Line } from './line-model'
import { LinePartCell } from './line-part-cell'
import { LineSerials } from './line-serials'
import type { DocumentLines } from './line-state'

type Props = {
  readonly line: Line
  /** The sentence at a field of the line. */
  readonly mistakeAt: (field: 'partId' | 'quantity' | 'serialNos') => string | undefined
  readonly lines: DocumentLines
}

/** The part of a line, and its pieces where each has its serial. */
export function LineWhat({ line, mistakeAt, lines }: Props) {
  const { t } = useTranslation()
  const { part } = line
  return (
    <>
      <LinePartCell part={part} />
      {mistakeAt('partId') && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {mistakeAt('partId')}
        </Text>
      )}
      {part.isSerialised && (
        <LineSerials
          line={line}
          error={mistakeAt('serialNos') ?? (mistakeAt('quantity') && t('stockDocuments.lines.serialsNeeded'))}
          onAdd={serialNo => lines.addSerial(part.id, serialNo)}
          onChange={serialNos => lines.change(part.id, { serialNos })}
        />
      )}
    </>
  )
}
