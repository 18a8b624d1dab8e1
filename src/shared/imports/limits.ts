const mebibyte = 1024 * 1024

/** The largest file that is received, in bytes. */
export const fileSizeLimit = 64 * mebibyte

export const fileSizeLimitMb = fileSizeLimit / mebibyte

/**
 * Bytes of a file that are sent in one call. A call is decoded in one go: pieces of a megabyte would hold up every other
 * window for longer than a person's key press may.
 */
export const pieceSize = 256 * 1024

/** The most rows of one file. */
export const rowLimit = 300_000

/** Columns beyond these are not read. */
export const columnLimit = 64

/** First rows that are shown before anything is checked. */
export const previewRows = 20

/** Rejected rows that are shown; the reject file has all of them. */
export const shownRejects = 100
