import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { Core } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { ltrText } from '../ui/ltr-text'

/** Which cores a technician hands in: chosen by hand, or by scanning the serial or number of the old part. */
export function useReceiveCores(rows: readonly Core[], isOn: boolean) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const commandId = useCommandId()
  const [chosen, setChosen] = useState<readonly Id[]>([])
  const chosenIds = chosen.filter(id => rows.some(row => row.id === id))
  const receive = useCommand(
    () => client.cores.receive({ commandId: commandId.current(), coreIds: chosenIds }),
    received => {
      commandId.renew()
      setChosen([])
      notifications.show({ message: t('cores.receive.done', { count: number(received.length) }) })
    },
    commandId.renew,
  )
  const choose = (id: Id, isChosen: boolean) =>
    setChosen(before => [...before.filter(other => other !== id), ...(isChosen ? [id] : [])])
  useScanTarget(code => {
    const core = coreOf(
      rows.filter(({ id }) => !chosenIds.includes(id)),
      code,
    )
    if (core) choose(core.id, true)
    notifications.show(
      core
        ? { message: t('cores.receive.scanned', { part: ltrText(core.part.number) }) }
        : { color: 'orange', message: t('cores.receive.unknown', { code: ltrText(code) }) },
    )
    return true
  }, isOn)
  return { chosenIds, choose, receive }
}

function coreOf(rows: readonly Core[], code: string): Core | undefined {
  const key = normalizeSerial(code)
  const bySerial = rows.find(({ serialNo }) => serialNo !== '' && normalizeSerial(serialNo) === key)
  return bySerial ?? rows.find(({ part }) => normalizeSerial(part.number) === key)
}
