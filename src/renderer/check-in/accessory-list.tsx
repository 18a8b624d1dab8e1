import { ActionIcon, Checkbox, Group, Stack, TextInput, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceType } from '#shared/devices/model'
import { useItemLabel } from '../devices/use-item-label'
import { accessoriesOf } from './check-in-input'
import { CheckList } from './check-list'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly type: DeviceType | undefined }

/** What came along: ticked, written in one's own words, or said to be nothing (rule C1). */
export function AccessoryList({ checkIn, type }: Props) {
  const { t } = useTranslation()
  const label = useItemLabel()
  const { form, patch, mistakeAt } = checkIn
  const choices = [...new Set([...(type?.accessories ?? []), ...form.accessories])]
  const mistake = mistakeAt('accessories')

  const addOwn = () => patch({ accessories: accessoriesOf(form), accessoryText: '', nothingCame: false })
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    if (!isEnter || event.ctrlKey || form.accessoryText.trim() === '') return
    event.preventDefault()
    addOwn()
  }
  return (
    <Stack gap={6}>
      <CheckList
        label={t('checkIn.accessories')}
        choices={choices.map(item => ({ value: item, label: label(item) }))}
        ticked={form.accessories}
        error={mistake}
        empty={t('checkIn.itemsNeedType')}
        onTick={(item, isTicked) =>
          patch({
            accessories: isTicked
              ? [...form.accessories, item]
              : form.accessories.filter(other => other !== item),
            ...(isTicked && { nothingCame: false }),
          })
        }
      />
      <Group gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t('checkIn.ownAccessory')}
          placeholder={t('checkIn.ownAccessory')}
          maxLength={120}
          value={form.accessoryText}
          onChange={event => patch({ accessoryText: event.currentTarget.value, nothingCame: false })}
          onKeyDown={onKeyDown}
          rightSection={
            <Tooltip label={t('checkIn.addAccessory')}>
              <ActionIcon
                variant="subtle"
                aria-label={t('checkIn.addAccessory')}
                disabled={form.accessoryText.trim() === ''}
                onClick={addOwn}
              >
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          }
        />
        <Checkbox
          size="xs"
          label={t('checkIn.nothingCame')}
          checked={form.nothingCame}
          onChange={event =>
            patch({
              nothingCame: event.currentTarget.checked,
              ...(event.currentTarget.checked && { accessories: [], accessoryText: '' }),
            })
          }
        />
      </Group>
    </Stack>
  )
}
