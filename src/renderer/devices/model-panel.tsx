import { Badge, Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDeviceMobileSearch, IconDevices, IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceModel, SeenDeviceModel } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { ModelForm } from './model-form'
import { typeName } from './type-name'

/** The shop's own models; while something is looked for, what the whole catalogue has of it. */
export function ModelPanel() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const wanted = text.trim()
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <TextInput
          aria-label={t('devices.catalogue.findModel')}
          placeholder={t('devices.catalogue.findModelHint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          w={420}
          maxLength={120}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => openForm(t('devices.catalogue.addModel'))}
        >
          {t('devices.catalogue.addModel')}
        </Button>
      </Group>
      {wanted === '' ? <OwnModels /> : <FoundModels text={wanted} />}
    </Stack>
  )
}

function openForm(title: string, model?: SeenDeviceModel) {
  modals.open({ title, children: <ModelForm {...(model && { model })} onDone={modals.closeAll} /> })
}

function OwnModels() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const pages = usePages(
    queries.catalogue.ownModels.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <>
      <Title order={2} size="h5">
        {t('devices.catalogue.ownModels')}
      </Title>
      <ErrorNote error={pages.error} />
      <ModelTable
        label={t('devices.catalogue.ownModels')}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        onOpen={model => openForm(t('devices.catalogue.editModel'), model)}
        empty={<EmptyState icon={<IconDevices />} text={t('devices.catalogue.noOwnModels')} />}
      />
    </>
  )
}

function FoundModels({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data, error } = useQuery(
    queries.catalogue.findModels.queryOptions({ input: { text }, placeholderData: keepPreviousData }),
  )
  return (
    <>
      <ErrorNote error={error} />
      <ModelTable
        label={t('devices.catalogue.models')}
        rows={data}
        empty={
          <EmptyState
            icon={<IconDeviceMobileSearch />}
            text={t('devices.catalogue.noModelFound', { text })}
          />
        }
      />
    </>
  )
}

type TableProps<Model> = Omit<Parameters<typeof RowTable<Model>>[0], 'columns' | 'keyOf'>

function ModelTable<Model extends DeviceModel>(props: TableProps<Model>) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { queries } = useApi()
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const columns: readonly Column<DeviceModel>[] = [
    { key: 'brand', header: t('devices.brand'), width: '200px', cell: ({ brand }) => <bdi>{brand}</bdi> },
    { key: 'name', header: t('devices.catalogue.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'code',
      header: t('devices.catalogue.code'),
      width: '200px',
      cell: ({ code }) => <Ltr>{code}</Ltr>,
    },
    {
      key: 'type',
      header: t('devices.type'),
      width: '180px',
      cell: model => {
        const type = types.find(({ id }) => id === model.typeId)
        return type && typeName(type, locale)
      },
    },
    {
      key: 'source',
      header: t('devices.catalogue.source'),
      width: '160px',
      cell: ({ source }) => (
        <Badge variant="light" color={source === 'shop' ? 'petrol' : 'gray'} tt="none">
          {t(`devices.catalogue.sources.${source}`)}
        </Badge>
      ),
    },
  ]
  return <RowTable {...props} columns={columns} keyOf={model => model.id} />
}
