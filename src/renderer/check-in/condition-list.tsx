import { Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeviceType } from '#shared/devices/model'
import { useItemLabel } from '../devices/use-item-label'
import { CheckList } from './check-list'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly type: DeviceType | undefined }

/** What the device looks like when it is taken in: ticked from the list of its type, or written (rule C1). */
export function ConditionList({ checkIn, type }: Props) {
  const { t } = useTranslation()
  const label = useItemLabel()
  const { form, patch, mistakeAt } = checkIn
  const offered = type?.conditions ?? []
  const choices = [...new Set([...offered, ...form.condition])]
  const mistake = mistakeAt('condition')
  return (
    <Stack gap={6}>
      <CheckList
        label={t('checkIn.condition')}
        choices={choices.map(item => ({ value: item, label: label(item) }))}
        ticked={form.condition}
        error={choices.length > 0 ? mistake : undefined}
        empty={t('checkIn.itemsNeedType')}
        onTick={(item, isTicked) =>
          patch({
            condition: isTicked ? [...form.condition, item] : form.condition.filter(other => other !== item),
          })
        }
      />
      <TextInput
        aria-label={t('checkIn.conditionNote')}
        placeholder={t('checkIn.conditionNote')}
        data-field="condition-note"
        maxLength={1000}
        value={form.conditionNote}
        error={mistakeAt('conditionNote') ?? (choices.length === 0 ? mistake : undefined)}
        onChange={event => patch({ conditionNote: event.currentTarget.value })}
      />
    </Stack>
  )
}
