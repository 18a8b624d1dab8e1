import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeviceModel } from '#shared/devices/model'

/** A shipped model: the key of its type among the starting ones, and what its maker calls it. */
export type ShippedModel = Pick<DeviceModel, 'source' | 'brand' | 'name' | 'code'> & {
  readonly typeKey: string
}

export type ShippedCatalogue = {
  readonly version: string
  readonly count: number
  /** Models from this place on, fewer at the end; parsed only now, so that no step is long. */
  readonly slice: (from: number, count: number) => readonly ShippedModel[]
}

const place = join('catalogue', 'models.jsonl')

/** Reads the shipped models: one JSON line for the version, then one for each model. */
export async function readCatalogueFile(): Promise<ShippedCatalogue> {
  const text = await readFile(await findCatalogueFile(), 'utf8')
  const [header = '{}', ...lines] = text.trimEnd().split('\n')
  return {
    version: JSON.parse(header).version,
    count: lines.length,
    slice: (from, count) => lines.slice(from, from + count).map(toModel),
  }
}

function toModel(line: string): ShippedModel {
  const [typeKey, source, brand, name, code] = JSON.parse(line)
  return { typeKey, source, brand, name, code }
}

/** Beside the packaged program, or in the `resources` of the project that this file is part of. */
async function findCatalogueFile(): Promise<string> {
  // Set by Electron alone; without a package it is Electron's own folder, which has no catalogue.
  const { resourcesPath } = process as { resourcesPath?: string }
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [
    ...(resourcesPath ? [join(resourcesPath, place)] : []),
    ...parentsOf(here).map(parent => join(parent, 'resources', place)),
  ]
  for (const candidate of candidates) {
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    )
    if (isThere) return candidate
  }
  throw new Error(`no ${place} beside the program`)
}

function parentsOf(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [parent, ...parentsOf(parent)]
}
