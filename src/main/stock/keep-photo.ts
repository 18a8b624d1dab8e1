import { createHash } from 'node:crypto'
import type { Id } from '#shared/kernel/ids'
import { jpegSize, photoBytesLimit, photoSideLimit } from '#shared/stock/photo'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { deletePhoto, findPhoto, partExists, writePhoto } from './photo-repository'

/** The photo of a part as base64; null where it has none. */
export async function readPhoto({ db }: Context, partId: Id): Promise<{ readonly jpeg: string } | null> {
  const jpeg = await findPhoto(db.reader, partId)
  return jpeg ? { jpeg: jpeg.toString('base64') } : null
}

type NewPhoto = { readonly partId: Id; readonly jpeg: string }

/** Keeps a photo in the place of the one before. Refused with NOT_FOUND, PHOTO_UNREADABLE. */
export async function savePhoto(work: Work, { partId, jpeg }: NewPhoto): Promise<void> {
  const bytes = Buffer.from(jpeg, 'base64')
  const size = jpegSize(bytes) ?? refuse('PHOTO_UNREADABLE')
  const sides = [size.width, size.height]
  const isFit = sides.every(side => side > 0 && side <= photoSideLimit) && bytes.length <= photoBytesLimit
  if (!isFit) refuse('PHOTO_UNREADABLE')
  if (!(await partExists(work.trx, partId))) refuse('NOT_FOUND')
  await writePhoto(work.trx, { partId, jpeg: bytes, addedAt: work.now, staffId: work.actor.id })
  await record(work, {
    action: 'stock.savePhoto',
    entity: 'part',
    entityId: partId,
    after: { ...size, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') },
  })
}

/** A part without one stays as it is. */
export async function removePhoto(work: Work, partId: Id): Promise<void> {
  if ((await deletePhoto(work.trx, partId)) === 0) return
  await record(work, { action: 'stock.removePhoto', entity: 'part', entityId: partId })
}
