import type { App } from '../../app'

/** Made-up data may be lost in a power cut: it is made again. The connection is as it was afterwards. */
export async function quicker({ services }: App, work: () => Promise<void>): Promise<void> {
  const { writer } = services.db
  await writer.raw('pragma synchronous=OFF')
  await writer.raw('pragma secure_delete=OFF')
  await writer.raw('pragma cache_size=-262144')
  // Rows land all over their indexes: the same pages would be copied into the file again and again.
  await writer.raw('pragma wal_autocheckpoint=50000')
  try {
    await work()
  } finally {
    await writer.raw('pragma wal_autocheckpoint=1000')
    await writer.raw('pragma cache_size=-16000')
    await writer.raw('pragma secure_delete=ON')
    await writer.raw('pragma synchronous=FULL')
    await writer.raw('pragma wal_checkpoint(TRUNCATE)')
  }
}
