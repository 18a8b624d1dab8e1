import { Image } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { ltrText } from '../ui/ltr-text'

/** The photo of a part as the address of a picture; null where it has none. */
export function usePhoto(partId: Id): string | null | undefined {
  const { queries } = useApi()
  const { data } = useQuery(queries.stock.photo.queryOptions({ input: { partId } }))
  return data && `data:image/jpeg;base64,${data.jpeg}`
}

type Props = { readonly part: Pick<Part, 'id' | 'number'>; readonly size: number }

/** The photo of a part within a square; nothing where it has none. */
export function PartPhoto({ part, size }: Props) {
  const { t } = useTranslation()
  const src = usePhoto(part.id)
  if (!src) return null
  return (
    <Image
      src={src}
      alt={t('stock.photo.of', { part: ltrText(part.number) })}
      w={size}
      h={size}
      fit="contain"
      radius="sm"
      style={{ flexShrink: 0 }}
    />
  )
}
