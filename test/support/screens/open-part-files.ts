import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { openPart, openPlace, openStockDocument } from './open-stock'
import { goToPlace, settle } from './places'

const file = [
  'part number,name,brand,unit,barcode,fits,price,reorder point,opening stock,unit cost,opening place',
  'GH82-40001A,Rear camera,Samsung,piece,8806090040001,Samsung: Galaxy A54,1850000,2,5,1200000,BIN-A1',
  'GH82-40002A,Loudspeaker,Samsung,piece,8806090040002,Samsung: Galaxy A54 | Samsung: Galaxy A34,450000,4,10,300000,BIN-A1',
  'ADH-1,Adhesive tape,Tesa,metre,,,90000,1.5,2.75,60000,BIN-A1',
  'GH82-40003A,Frame,Samsung,bushel,,,much,,,,',
  'GH82-40001A,Rear camera again,Samsung,piece,,,,,,,',
  ',Without a number,,,,,,,,,',
].join('\n')

/** A file of parts before it is checked. */
export async function openPartImport(journey: Journey): Promise<void> {
  const { page } = journey
  // A file that is set up already stays until the page is left.
  await goToPlace(journey, '/stock')
  await goToPlace(journey, '/stock/parts/import')
  const buffer = Buffer.from(file, 'utf8')
  await page.locator('input[type=file]').setInputFiles({ name: 'parts.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByRole('table')).toBeVisible()
  await settle(page)
}

/** What the check of a file of parts has found. */
export async function openPartImportChecked(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openPartImport(journey)
  await page.getByRole('button', { name: texts.imports.setup.check }).click()
  await expect(page.getByRole('table', { name: texts.imports.result.rejectedTitle })).toBeVisible()
  await settle(page)
}

export function openPartLabels(journey: Journey): Promise<void> {
  return openLabels(journey, openPart)
}

export function openPlaceLabels(journey: Journey): Promise<void> {
  return openLabels(journey, openPlace)
}

export function openReceiptLabels(journey: Journey): Promise<void> {
  return openLabels(journey, openStockDocument)
}

async function openLabels(journey: Journey, open: (journey: Journey) => Promise<void>): Promise<void> {
  const { page, texts } = journey
  await open(journey)
  await page.getByRole('link', { name: texts.papers.screen.labels.open, exact: true }).click()
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}
