import { Fieldset, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { PartFinder } from './part-finder'
import type { PartFields } from './part-form'
import { PartLine } from './part-line'

type Props = PartFields & { readonly partId: Id | undefined }

/** Parts that do as well where this one is missing. */
export function PartSubstituteFields({ form, partId }: Props) {
  const { t } = useTranslation()
  const { substitutes } = form.values
  const chosen = substitutes.map(({ id }) => id)
  return (
    <Fieldset legend={t('stock.part.substitutes')}>
      <Stack gap="xs">
        {substitutes.map(part => (
          <PartLine
            key={part.id}
            part={part}
            onRemove={() =>
              form.setFieldValue(
                'substitutes',
                substitutes.filter(({ id }) => id !== part.id),
              )
            }
          />
        ))}
        {substitutes.length < 20 && (
          <PartFinder
            label={t('stock.part.addSubstitute')}
            placeholder={t('stock.parts.findHint')}
            error={form.errors.substituteIds}
            without={partId ? [partId, ...chosen] : chosen}
            onPick={({ id, number, names }) =>
              form.setFieldValue('substitutes', [...substitutes, { id, number, names }])
            }
          />
        )}
      </Stack>
    </Fieldset>
  )
}
