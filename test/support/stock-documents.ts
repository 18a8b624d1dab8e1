import { verifyFolder } from '../../src/main/cli/verify/verify'
import type { StockDocument } from '../../src/shared/stock/document'
import type { Part } from '../../src/shared/stock/part'
import type { Place } from '../../src/shared/stock/place'
import { aPart, aPlace } from './stock'
import { type Client, openTestApp, type TestApp } from './test-app'

type Input<Name extends 'receive' | 'transfer' | 'adjust' | 'scrap' | 'dispose'> = Parameters<
  Client['stock'][Name]
>[0]

export type StockShop = TestApp & {
  readonly main: Place
  readonly bin: Place
  readonly bag: Place
  readonly scrap: Place
  /** A part counted in pieces, one measured in metres, and one kept by serial. */
  readonly display: Part
  readonly cable: Part
  readonly board: Part
}

/** A shop with a few places and parts. */
export async function aStockShop(): Promise<StockShop> {
  return withStores(await openTestApp())
}

/** Gives a shop a few places and parts. */
export async function withStores<App extends TestApp>(app: App): Promise<App & StockShop> {
  const { manager } = app
  const main = await aPlace(manager, { name: 'انبار مرکزی' })
  const bin = await aPlace(manager, { name: 'قفسهٔ ۱', kind: 'bin', parentId: main.id })
  const bag = await aPlace(manager, { name: 'کیف رضا', kind: 'bag' })
  const scrap = await aPlace(manager, { name: 'ضایعات', kind: 'scrap' })
  const display = await aPart(manager)
  const cable = await aPart(manager, { unit: 'metre' })
  const board = await aPart(manager, { isSerialised: true })
  return { ...app, main, bin, bag, scrap, display, cable, board }
}

export type Line = {
  readonly partId: string
  readonly quantity: number
  readonly serialNos?: readonly string[]
}

export function receive(
  client: Client,
  placeId: string,
  lines: readonly (Line & {
    readonly unitCost: number
    readonly isCostSure?: boolean
    readonly placeId?: string
  })[],
  more: Partial<Input<'receive'>> = {},
): Promise<StockDocument> {
  return client.stock.receive({ commandId: crypto.randomUUID(), placeId, lines: lines.map(given), ...more })
}

type Way = { readonly fromId: string; readonly toId: string }

export function transfer(
  client: Client,
  way: Way & { readonly isInTwoSteps?: boolean },
  ...lines: readonly Line[]
): Promise<StockDocument> {
  return client.stock.transfer({ commandId: crypto.randomUUID(), ...way, lines: lines.map(given) })
}

export function adjust(
  client: Client,
  input: Omit<Input<'adjust'>, 'commandId' | 'reason'>,
): Promise<StockDocument> {
  return client.stock.adjust({ commandId: crypto.randomUUID(), reason: 'شمارش قفسه', ...input })
}

export function scrapParts(client: Client, way: Way, ...lines: readonly Line[]): Promise<StockDocument> {
  return client.stock.scrap({
    commandId: crypto.randomUUID(),
    reason: 'شکسته',
    ...way,
    lines: lines.map(given),
  })
}

export function dispose(client: Client, fromId: string, ...lines: readonly Line[]): Promise<StockDocument> {
  return client.stock.dispose({
    commandId: crypto.randomUUID(),
    reason: 'تحویل به بازیافت',
    fromId,
    lines: lines.map(given),
  })
}

export function arrive(client: Client, dispatch: Pick<StockDocument, 'id'>): Promise<StockDocument> {
  return client.stock.arrive({ commandId: crypto.randomUUID(), dispatchId: dispatch.id })
}

export function reverse(client: Client, document: Pick<StockDocument, 'id'>): Promise<StockDocument> {
  return client.stock.reverse({
    commandId: crypto.randomUUID(),
    documentId: document.id,
    reason: 'اشتباه ثبت شد',
  })
}

function given<T extends Line>(line: T): T & { serialNos: string[] } {
  return { ...line, serialNos: [...(line.serialNos ?? [])] }
}

/** How much of a part lies in which place, those alone where some does. */
export async function placesOf(client: Client, part: Pick<Part, 'id'>): Promise<Record<string, number>> {
  const places = await client.stock.partPlaces({ partId: part.id })
  return Object.fromEntries(
    places.filter(({ onHand }) => onHand > 0).map(({ place, onHand }) => [place.name, onHand]),
  )
}

/** What the checks of the command line find wrong with the folder. */
export async function faultsOf({ folder }: Pick<TestApp, 'folder'>): Promise<readonly string[]> {
  const results = await verifyFolder(folder, () => undefined)
  return results.flatMap(({ name, faults }) => faults.map(fault => `${name}: ${fault}`))
}
