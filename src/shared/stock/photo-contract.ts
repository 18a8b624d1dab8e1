import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import { longestPhoto } from './photo'

const ofPart = z.object({ partId: idSchema })

/** The photo of a part: part of `stock`. */
export const photoContract = {
  /** A JPEG as base64; null where the part has none. */
  photo: query('stock.view', 'stock')
    .input(ofPart)
    .output(z.object({ jpeg: z.string() }).nullable()),
  /** In the place of the one before. Refused with NOT_FOUND, PHOTO_UNREADABLE where it is no JPEG of the size that is kept. */
  savePhoto: command('stock.editParts', 'stock')
    .input(ofPart.extend({ jpeg: z.base64().max(longestPhoto) }))
    .output(z.object({})),
  removePhoto: command('stock.editParts', 'stock').input(ofPart).output(z.object({})),
}
