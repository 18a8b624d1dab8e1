import { Group, Select, Switch, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import {
  makeablePlaceKinds,
  mayStandBelow,
  type Place,
  type PlaceKind,
  placeEditSchema,
} from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { useScanTarget } from '../search/use-scan-target'
import { CommandForm } from '../ui/command-form'
import { NumberField } from '../ui/number-field'
import { useSentForm } from '../warranty/use-sent-form'
import { possibleParents, wayTo } from './place-order'
import { usePlaces } from './use-places'

const schema = placeEditSchema.omit({ commandId: true })

type Start = { readonly parentId: Id; readonly kind: PlaceKind }

type Props = {
  readonly place?: Place | undefined
  /** Where a new one begins. */
  readonly start?: Start | undefined
  readonly onDone: () => void
}

type Opening = Omit<Props, 'onDone'> & { readonly title: string }

/** Opens the form of a place, new or known. */
export function openPlaceForm({ title, ...form }: Opening): void {
  modals.open({ title, children: <PlaceForm {...form} onDone={modals.closeAll} /> })
}

/** What a place is, what it hangs below, its code and its turn on the way; a scan gives the code. */
export function PlaceForm({ place, start, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const places = usePlaces() ?? []
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: valuesOf(place, start),
    send: (values, commandId) => client.stock.savePlace({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('stock.places.saved') })
      onDone()
    },
  })
  const { id, kind, parentId } = form.values
  useScanTarget(code => {
    form.setFieldValue('code', code)
    return true
  })
  const choose = (next: PlaceKind) => {
    const parent = places.find(one => one.id === parentId)?.kind ?? null
    form.setValues({
      kind: next,
      ...(!mayStandBelow(next, parent) && { parentId: null }),
      ...(next !== 'bag' && { holderId: null }),
    })
  }
  return (
    <CommandForm
      command={save}
      button={t(place ? 'common.save' : 'stock.places.create')}
      hasFieldErrors
      onSubmit={submit}
    >
      <Group grow align="flex-start">
        <Select
          label={t('stock.places.kind')}
          data={makeablePlaceKinds.map(one => ({ value: one, label: t(`stock.places.kinds.${one}`) }))}
          allowDeselect={false}
          value={kind}
          error={form.errors.kind}
          onChange={picked => {
            const next = makeablePlaceKinds.find(one => one === picked)
            if (next) choose(next)
          }}
        />
        <Select
          label={t('stock.places.below')}
          placeholder={mayStandBelow(kind, null) ? t('stock.places.alone') : t('stock.places.choose')}
          data={possibleParents(places, { id, kind }).map(one => ({
            value: one.id,
            label: wayTo(places, one.id),
          }))}
          clearable
          searchable
          {...form.getInputProps('parentId')}
        />
      </Group>
      <TextInput label={t('stock.places.name')} data-autofocus {...form.getInputProps('name')} />
      {kind === 'bag' && <HolderField form={form} />}
      <Group grow align="flex-start">
        <TextInput
          label={t('stock.places.code')}
          description={t('stock.places.codeHint')}
          dir="ltr"
          {...form.getInputProps('code')}
        />
        <NumberField
          label={t('stock.places.walkOrder')}
          description={t('stock.places.walkOrderHint')}
          {...form.getInputProps('walkOrder')}
        />
      </Group>
      {place && (
        <Switch
          label={t('stock.places.isActive')}
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
      )}
    </CommandForm>
  )
}

type FieldProps = {
  readonly form: ReturnType<typeof useSentForm<typeof schema, ReturnType<typeof valuesOf>, Place>>['form']
}

/** A bag is somebody's own. */
function HolderField({ form }: FieldProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  return (
    <Select
      label={t('stock.places.holder')}
      placeholder={t('stock.places.choose')}
      data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
      clearable
      searchable
      {...form.getInputProps('holderId')}
    />
  )
}

function valuesOf(place: Place | undefined, start: Start | undefined) {
  return {
    id: place?.id,
    version: place?.version ?? 0,
    parentId: place?.parentId ?? start?.parentId ?? null,
    kind: place?.kind ?? start?.kind ?? ('warehouse' as PlaceKind),
    name: place?.name ?? '',
    code: place?.code ?? '',
    walkOrder: place?.walkOrder ?? 0,
    holderId: place?.holder?.id ?? null,
    isActive: place?.isActive ?? true,
  }
}
