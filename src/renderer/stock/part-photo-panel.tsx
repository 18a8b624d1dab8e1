import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/stock/part'
import { photoFileLimit, photoFileLimitMb } from '#shared/stock/photo'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { PartPhoto, usePhoto } from './part-photo'
import { shrinkPhoto } from './shrink-photo'

type Props = { readonly part: Part }

/** The photo of a part, and how another comes in its place: from a file, or pasted. */
export function PartPhotoPanel({ part }: Props) {
  const { t } = useTranslation()
  const photo = usePhoto(part.id)
  const canEdit = useMay()('stock.editParts')
  if (!photo && !canEdit) return null
  return (
    <Panel title={t('stock.photo.title')}>
      <Stack gap="xs" align="flex-start">
        {photo ? (
          <PartPhoto part={part} size={220} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('stock.photo.none')}
          </Text>
        )}
        {canEdit && <PhotoActs part={part} hasPhoto={Boolean(photo)} />}
      </Stack>
    </Panel>
  )
}

type ActsProps = Props & { readonly hasPhoto: boolean }

function PhotoActs({ part, hasPhoto }: ActsProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const save = useSavePhoto(part)
  const remove = useCommand(
    () => client.stock.removePhoto({ partId: part.id }),
    () => notifications.show({ message: t('stock.photo.removed') }),
  )
  usePastedPicture(save.run)
  return (
    <>
      <Group gap="xs">
        <FileButton accept="image/jpeg,image/png,image/webp" onChange={file => file && save.run(file)}>
          {props => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconPhotoPlus size={18} aria-hidden />}
              loading={save.isRunning}
            >
              {t(hasPhoto ? 'stock.photo.change' : 'stock.photo.add')}
            </Button>
          )}
        </FileButton>
        {hasPhoto && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isRunning}
            onClick={() => remove.run(undefined)}
          >
            {t('stock.photo.remove')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t('stock.photo.hint', { limit: number(photoFileLimitMb) })}
      </Text>
      <ErrorNote error={save.error ?? remove.error} />
    </>
  )
}

function useSavePhoto({ id }: Part) {
  const { t } = useTranslation()
  const { client } = useApi()
  return useCommand(
    // What is no picture, or too large, is sent as nothing: main refuses it, and says why.
    async (file: Blob) => {
      const jpeg = file.size <= photoFileLimit ? await shrinkPhoto(file) : undefined
      return client.stock.savePhoto({ partId: id, jpeg: jpeg ?? '' })
    },
    () => notifications.show({ message: t('stock.photo.added') }),
  )
}

/** Takes a picture that is pasted anywhere on the page; text that is pasted goes its own way. */
function usePastedPicture(take: (picture: Blob) => void): void {
  const taking = useRef(take)
  taking.current = take
  // The window is nobody's component: only an effect can listen to it.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
      if (!picture) return
      event.preventDefault()
      taking.current(picture)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
