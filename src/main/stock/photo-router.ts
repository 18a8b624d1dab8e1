import { os } from '../kernel/procedures'
import { inTransaction } from '../kernel/transaction'
import { readPhoto, removePhoto, savePhoto } from './keep-photo'

export const photoHandlers = {
  photo: os.stock.photo.handler(({ context, input }) => readPhoto(context, input.partId)),
  savePhoto: os.stock.savePhoto.handler(async ({ context, input }) => {
    await inTransaction(context, work => savePhoto(work, input))
    return {}
  }),
  removePhoto: os.stock.removePhoto.handler(async ({ context, input }) => {
    await inTransaction(context, work => removePhoto(work, input.partId))
    return {}
  }),
}
