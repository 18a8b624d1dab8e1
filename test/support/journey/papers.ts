import { expect } from '@playwright/test'
import type { PaperSize } from '../../../src/shared/settings/model'
import type { OpenWindow } from '../window'
import type { Journey } from './people'

/** Saves the paper that is shown as a PDF at the path, answering the system's dialog as a person would. */
export async function savePaper(journey: Journey, size: PaperSize, path: string): Promise<void> {
  const { page, texts } = journey
  await willSaveAt(journey, path)
  await page.getByText(texts.papers.size[size], { exact: true }).click()
  await page.getByRole('button', { name: texts.papers.screen.savePdf }).click()
  await expect(page.getByText(path).last()).toBeVisible()
}

/** Answers the system's dialog for saving a file, from now on, with the path. */
export async function willSaveAt({ app }: OpenWindow, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}
