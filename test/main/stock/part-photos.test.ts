import { describe, expect, test } from 'vitest'
import { jpegSize, photoBytesLimit } from '../../../src/shared/stock/photo'
import { refusalOf } from '../../support/refusal'
import { aPart } from '../../support/stock'
import { openTestApp } from '../../support/test-app'

/** The segments that every reader of a JPEG looks at, with as much of nothing between them as asked for. */
function jpeg({ width = 640, height = 480, filling = 0 } = {}): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
    frame,
    Buffer.alloc(filling),
    Buffer.from([0xff, 0xd9]),
  ])
}

const base64 = (bytes: Buffer) => bytes.toString('base64')

describe('the photo of a part', () => {
  test('is kept, comes in the place of the one before, and is removed', async () => {
    const { manager, app } = await openTestApp()
    const { id: partId } = await aPart(manager)
    expect(await manager.stock.photo({ partId })).toBeNull()
    const [first, second] = [jpeg(), jpeg({ width: 1280, height: 960, filling: 50 })]
    await manager.stock.savePhoto({ partId, jpeg: base64(first) })
    await manager.stock.savePhoto({ partId, jpeg: base64(second) })
    expect(await manager.stock.photo({ partId })).toEqual({ jpeg: base64(second) })
    await manager.stock.removePhoto({ partId })
    await manager.stock.removePhoto({ partId })
    expect(await manager.stock.photo({ partId })).toBeNull()
    const acts = await app.services.db
      .reader('audit_log')
      .where({ entity_id: partId })
      .orderBy('seq')
      .select('action', 'after')
    expect(acts.map(({ action }) => action).slice(1)).toEqual([
      'stock.savePhoto',
      'stock.savePhoto',
      'stock.removePhoto',
    ])
    expect(JSON.parse(acts[2].after)).toMatchObject({ width: 1280, height: 960, bytes: second.length })
  })

  test.each([
    ['a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['half a JPEG', jpeg().subarray(0, -2)],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9])],
    ['a segment that never ends', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xd9])],
    ['a wider one than is kept', jpeg({ width: 1281 })],
    ['one without a size', jpeg({ height: 0 })],
    ['a larger file than is kept', jpeg({ filling: photoBytesLimit })],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused, whatever its sender calls it', async (_what, bytes) => {
    const { manager } = await openTestApp()
    const { id: partId } = await aPart(manager)
    const refused = await refusalOf(manager.stock.savePhoto({ partId, jpeg: base64(bytes) }))
    expect(['PHOTO_UNREADABLE', 'INVALID_INPUT']).toContain(refused.code)
    expect(await manager.stock.photo({ partId })).toBeNull()
  })

  test('is of a part that is there', async () => {
    const { manager } = await openTestApp()
    const saving = manager.stock.savePhoto({ partId: crypto.randomUUID(), jpeg: base64(jpeg()) })
    expect((await refusalOf(saving)).code).toBe('NOT_FOUND')
  })

  test('its size is read from its own bytes', () => {
    expect(jpegSize(jpeg({ width: 31, height: 17 }))).toEqual({ width: 31, height: 17 })
    for (let length = 0; length < jpeg().length; length += 1) {
      expect(jpegSize(jpeg().subarray(0, length))).toBeUndefined()
    }
  })
})
