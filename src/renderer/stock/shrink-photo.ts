import { photoBytesLimit, photoSideLimit } from '#shared/stock/photo'

/** Qualities that are tried, the best first; the last one makes every picture of this size small enough. */
const qualities = [0.85, 0.75, 0.65, 0.5, 0.35, 0.2]

/** A picture as a JPEG of the size that is kept, as base64; undefined where it is no picture. */
export async function shrinkPhoto(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const canvas = drawn(picture)
  picture.close()
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= photoBytesLimit) return base64Of(blob)
  }
  return undefined
}

/** On white: what is transparent would become black. */
function drawn(picture: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, photoSideLimit / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('nothing can be drawn')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
