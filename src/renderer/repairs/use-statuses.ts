import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { SeenStatus } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { toLocale } from '../i18n/i18n'
import { statusLooks } from './status-look'

type ShownStatus = { readonly name: string; readonly color: string }

/** The statuses of the shop, and how each is called and coloured in the person's language. */
export function useStatuses(): {
  readonly statuses: readonly SeenStatus[]
  readonly shown: (kind: StatusKind, statusId?: Id) => ShownStatus
} {
  const { t, i18n } = useTranslation()
  const { queries } = useApi()
  const { data: statuses = [] } = useQuery(queries.repairs.statuses.queryOptions({ input: {} }))
  const locale = toLocale(i18n.language)
  return {
    statuses,
    shown: (kind, statusId) => {
      const status = statuses.find(({ id }) => id === statusId)
      return {
        name: status?.names[locale] || t(`repairs.kinds.${kind}`),
        color: status?.color ?? statusLooks[kind].color,
      }
    },
  }
}
