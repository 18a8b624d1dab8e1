import { Group, Pill, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../ui/ltr'
import { ltrText } from '../ui/ltr-text'
import type { Line } from './line-model'

type Props = {
  readonly line: { readonly part: Pick<Line['part'], 'number'>; readonly serialNos: readonly string[] }
  readonly error: string | undefined
  /** False where the line has the serial already. */
  readonly onAdd: (serialNo: string) => boolean
  readonly onChange: (serialNos: string[]) => void
}

/** The serials of a line, one for each piece: scanned, or typed and ended with Enter. */
export function LineSerials({ line: { part, serialNos }, error, onAdd, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [twice, setTwice] = useState<string>()
  const add = () => {
    const serialNo = text.trim()
    if (serialNo === '') return
    const isNew = onAdd(serialNo)
    setTwice(isNew ? undefined : serialNo)
    if (isNew) setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    if ((event.code !== 'Enter' && event.code !== 'NumpadEnter') || !isPlain || text.trim() === '') return
    event.preventDefault()
    add()
  }
  const twiceSentence = twice && t('stockDocuments.lines.serialTwice', { serial: ltrText(twice) })
  return (
    <>
      <TextInput
        size="xs"
        w={260}
        maxLength={60}
        aria-label={t('stockDocuments.lines.addSerialOf', { part: part.number })}
        placeholder={t('stockDocuments.lines.addSerial')}
        value={text}
        error={twiceSentence ?? error}
        onChange={event => {
          setTwice(undefined)
          setText(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <Group gap={4} mt={serialNos.length > 0 ? 4 : 0}>
        {serialNos.map(serialNo => (
          <Pill
            key={serialNo}
            withRemoveButton
            onRemove={() => onChange(serialNos.filter(other => other !== serialNo))}
            removeButtonProps={{
              'aria-label': t('stockDocuments.lines.removeSerial', { serial: serialNo }),
            }}
          >
            <Ltr>{serialNo}</Ltr>
          </Pill>
        ))}
      </Group>
    </>
  )
}
