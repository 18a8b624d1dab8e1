import type { Page } from '@playwright/test'
import axe from 'axe-core'

type Finding = {
  readonly rule: string
  readonly impact: string
  readonly where: string
  readonly why: string
}

type Options = {
  /** Only these rules; all of them without it. */
  readonly rules?: readonly string[]
}

/** What axe finds on the page that keeps people out: findings of the two highest of its four grades. */
export async function barriersOn(page: Page, { rules }: Options = {}): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // A colour on its way to another one is none that anybody reads.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const { violations } = await page.evaluate(
    async chosen => {
      const engine: typeof axe = Reflect.get(window, 'axe')
      return engine.run(document, {
        resultTypes: ['violations'],
        // The preview of a paper is a picture of it: a frame without scripts, which axe cannot enter.
        iframes: false,
        rules: { 'frame-tested': { enabled: false } },
        ...(chosen && { runOnly: { type: 'rule', values: [...chosen] } }),
      })
    },
    rules && [...rules],
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({
        rule: id,
        impact: impact ?? '',
        where: html.slice(0, 200),
        why: failureSummary?.split('\n').slice(1).join(' ').trim() ?? '',
      })),
    )
}
