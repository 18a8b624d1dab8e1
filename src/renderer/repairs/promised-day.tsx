import { Text } from '@mantine/core'
import { IconAlarm } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day'
import type { StatusKind } from '#shared/repairs/status'
import { useFormat } from '../i18n/use-format'

type Props = { readonly day: Day; readonly kind: StatusKind; readonly isLong?: boolean }

/** The promised day; a passed one of an unfinished repair is marked as late by icon, word and colour. */
export function PromisedDay({ day, kind, isLong = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const isLate = isUnfinished(kind) && day < format.today()
  return (
    <Text span inherit {...(isLate && { c: 'red', title: t('workshop.late') })}>
      {isLate && <IconAlarm size={14} aria-label={t('workshop.late')} />}{' '}
      {format.day(day, isLong ? 'long' : 'table')}
    </Text>
  )
}

function isUnfinished(kind: StatusKind): boolean {
  return kind !== 'ready' && kind !== 'delivered' && kind !== 'disposed'
}
