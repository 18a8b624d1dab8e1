import { Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useScanTarget } from '../search/use-scan-target'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { useShortcut } from '../ui/use-shortcut'

/** F4 on any screen: scan the receipt or type the number, and the hand-over of that repair opens. */
export function HandOverFinder() {
  const { t } = useTranslation()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  useShortcut('F4', () => setOpen(true), may('handover.deliver'))
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('handover.title')}>
      <Finder onDone={() => setOpen(false)} />
    </Modal>
  )
}

function Finder({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const find = useCommand(
    (code: string) => client.search.scan({ code }).then(found => ({ found, code })),
    ({ found, code }) => {
      if (found.kind !== 'repair') return setUnknown(true)
      const shown = found.isReceipt ? `?${new URLSearchParams({ receipt: code })}` : ''
      navigate(`/repairs/${found.repairId}/hand-over${shown}`)
      onDone()
    },
  )
  useScanTarget(code => {
    find.run(code)
    return true
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (text.trim()) find.run(text.trim())
      }}
    >
      <Stack>
        <TextInput
          label={t('handover.scan')}
          data-autofocus
          dir="ltr"
          value={text}
          error={isUnknown ? t('search.nothing', { text }) : undefined}
          onChange={event => {
            setText(event.currentTarget.value)
            setUnknown(false)
          }}
        />
        <ErrorNote error={find.error} />
      </Stack>
    </form>
  )
}
