const mebibyte = 1024 * 1024

/** The largest file of a picture that is taken in, in bytes; it is made smaller before it is kept. */
export const photoFileLimit = 10 * mebibyte
export const photoFileLimitMb = photoFileLimit / mebibyte

/** What is kept of it: bytes, and pixels of its longer side. */
export const photoBytesLimit = 400 * 1024
export const photoSideLimit = 1280

/** Base64 makes four characters of three bytes. */
export const longestPhoto = Math.ceil(photoBytesLimit / 3) * 4

export type PictureSize = { readonly width: number; readonly height: number }

/**
 * The size of a JPEG in pixels, by its own bytes; undefined where they are no whole JPEG. Nothing of a picture is
 * believed that its sender says.
 */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) {
    return undefined
  }
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (view.getUint16(at + 2) < 2) return undefined
  }
  return undefined
}

/** The segments that say how large the picture is; 0xc4, 0xc8 and 0xcc among them say other things. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
