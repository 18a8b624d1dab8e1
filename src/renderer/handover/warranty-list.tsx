import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Handover } from '#shared/handover/model'
import { useFormat } from '../i18n/use-format'

type Props = { readonly warranties: Handover['warranties'] }

/** What was done and fitted, each with the last day of its own warranty (rule E1). */
export function WarrantyList({ warranties }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (warranties.length === 0) return <Text size="sm">{t('handover.warranties.none')}</Text>
  return (
    <List size="sm">
      {warranties.map(({ chargeId, description, days, endsOn }) => (
        <List.Item key={chargeId}>
          <bdi>{description}</bdi>:{' '}
          {t('handover.warranties.line', {
            days: format.number(days),
            date: format.day(endsOn, 'long'),
          })}
        </List.Item>
      ))}
    </List>
  )
}
