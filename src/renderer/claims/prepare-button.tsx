import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { KeyButton } from '../ui/key-button'
import { statementPlace } from './places'
import { PrepareForm } from './prepare-form'

/** Gathers claims into a statement; for who manages claims, where somebody pays for any. */
export function PrepareButton() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  const { data: owed = [] } = useQuery(queries.claims.owed.queryOptions({ input: {} }))
  if (!may('claims.manage') || owed.length === 0) return null
  const wanted = owed.find(({ manufacturer }) => manufacturer.id === search.get('manufacturerId'))
  const usual = wanted ?? owed.find(({ open }) => open.count > 0) ?? owed[0]
  return (
    <>
      <KeyButton shortcut="F8" onPress={() => setOpen(true)}>
        {t('claims.prepare.open')}
      </KeyButton>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('claims.prepare.open')}>
        <PrepareForm
          manufacturers={owed.map(({ manufacturer }) => manufacturer)}
          usual={usual?.manufacturer.id ?? null}
          onDone={({ id }) => navigate(statementPlace(id))}
        />
      </Modal>
    </>
  )
}
