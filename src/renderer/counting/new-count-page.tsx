import { Group, Paper, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { startCountSchema } from '#shared/counting/model'
import type { PartRow } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { useMay } from '../shell/session'
import { placeOfCode } from '../stock/line-scan'
import { PartFinder } from '../stock/part-finder'
import { PartLine } from '../stock/part-line'
import { PlaceSelect } from '../stock/place-select'
import { usePlaces } from '../stock/use-places'
import { CommandForm } from '../ui/command-form'
import { EmptyState } from '../ui/empty-state'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { useSentForm } from '../warranty/use-sent-form'
import { countPath } from './count-places'

const schema = startCountSchema.omit({ commandId: true })

/** Begins a count: of which place, of what in it, and whether blindly. */
export function NewCountPage() {
  const { t } = useTranslation()
  if (!useMay()('counting.count')) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  return (
    <Page title={t('counting.start.title')}>
      <Paper withBorder p="md" maw={720}>
        <StartForm />
      </Paper>
    </Page>
  )
}

function StartForm() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const places = usePlaces() ?? []
  const [parts, setParts] = useState<readonly PartRow[]>([])
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: { placeId: '', withBelow: true, isBlind: true, note: '', partIds: [] as string[] },
    send: (values, commandId) => client.counting.start({ ...schema.parse(values), commandId }),
    onDone: ({ id, number }) => {
      notifications.show({ message: t('counting.start.started', { number: ltrText(digits(number)) }) })
      navigate(countPath(id))
    },
  })
  const choose = (chosen: readonly PartRow[]) => {
    setParts(chosen)
    form.setFieldValue(
      'partIds',
      chosen.map(({ id }) => id),
    )
  }
  useScanTarget(code => {
    const place = placeOfCode(places, code)
    if (place) form.setFieldValue('placeId', place.id)
    return place !== undefined
  })
  return (
    <CommandForm command={save} button={t('counting.start.begin')} hasFieldErrors isPage onSubmit={submit}>
      <PlaceSelect
        label={t('counting.start.place')}
        placeholder={t('counting.start.placeHint')}
        data-autofocus
        value={form.values.placeId || null}
        error={form.errors.placeId}
        onChange={id => form.setFieldValue('placeId', id ?? '')}
      />
      <Group gap="xl" align="flex-start">
        <Switch
          label={t('counting.start.withBelow')}
          {...form.getInputProps('withBelow', { type: 'checkbox' })}
        />
        <Switch
          label={t('counting.start.isBlind')}
          description={t('counting.start.isBlindHint')}
          {...form.getInputProps('isBlind', { type: 'checkbox' })}
        />
      </Group>
      <Stack gap="xs">
        <PartFinder
          label={t('counting.start.parts')}
          placeholder={t('counting.start.partsHint')}
          error={form.errors.partIds}
          without={parts.map(({ id }) => id)}
          hidesStock={form.values.isBlind}
          onPick={part => choose([...parts, part])}
        />
        {parts.map(part => (
          <PartLine key={part.id} part={part} onRemove={() => choose(parts.filter(one => one !== part))} />
        ))}
      </Stack>
      <TextInput label={t('counting.start.note')} maxLength={200} {...form.getInputProps('note')} />
    </CommandForm>
  )
}
