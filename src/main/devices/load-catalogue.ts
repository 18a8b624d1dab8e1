import { setImmediate } from 'node:timers/promises'
import type { DeviceModel } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import { indexModels } from '../db/search'
import type { Services } from '../kernel/context'
import { findProgress, saveProgress } from '../settings/progress'
import { readCatalogueFile, type ShippedCatalogue, type ShippedModel } from './catalogue-file'
import { insertNewModels } from './model-repository'
import { findTypeIdsByKey } from './type-repository'

const job = 'catalogue'

/** Small enough that a person's own save never waits noticeably for the one writer. */
const chunkSize = 100

type Progress = { readonly version: string; readonly loaded: number }

type TypeIds = ReadonlyMap<string, Id>

/**
 * Fills the catalogue with the shipped models, once for each shipped version, and goes on where it was stopped; what
 * the shop has of its own stays. The catalogue is announced when it is whole. `isStopping` is asked between chunks.
 * Gives false where nothing could be done yet: before the first start the shop has no types.
 */
export async function loadCatalogue(
  services: Services,
  isStopping: () => boolean = () => false,
): Promise<boolean> {
  const { db, events } = services
  const types = await findTypeIdsByKey(db.reader)
  if (types.size === 0) return false
  const catalogue = await readCatalogueFile()
  const start = loadedOf(await findProgress(db.reader, job), catalogue)
  if (start === catalogue.count) return true
  for (let loaded = start; loaded < catalogue.count && !isStopping(); loaded += chunkSize) {
    await loadChunk(services, { catalogue, types, from: loaded })
    // A person's command that waits meanwhile comes first.
    await setImmediate()
  }
  if (!isStopping()) events.announce(['catalogue'])
  return true
}

function loadedOf(stored: unknown, { version }: ShippedCatalogue): number {
  // Written by loadChunk alone.
  const progress = stored as Progress | undefined
  return progress?.version === version ? progress.loaded : 0
}

type Chunk = { readonly catalogue: ShippedCatalogue; readonly types: TypeIds; readonly from: number }

async function loadChunk(services: Services, { catalogue, types, from }: Chunk): Promise<void> {
  const models = catalogue.slice(from, chunkSize).flatMap(shipped => toModel(services, types, shipped))
  const progress: Progress = {
    version: catalogue.version,
    loaded: Math.min(from + chunkSize, catalogue.count),
  }
  await services.db.writer.transaction(async trx => {
    const added = await insertNewModels(trx, models)
    await indexModels(
      trx,
      added.map(({ seq, model }) => ({ seq, ...model })),
    )
    await saveProgress(trx, job, progress, services.clock.now().toISOString())
  })
}

function toModel(services: Services, types: TypeIds, { typeKey, ...shipped }: ShippedModel): DeviceModel[] {
  const typeId = types.get(typeKey) ?? types.get('other')
  return typeId ? [{ id: services.newId(), typeId, ...shipped, isActive: true }] : []
}
