import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startElectron } from '../support/kill-electron'
import { newLedger } from '../support/kill-load'
import { faultsAfterDeath } from '../support/kill-proof'
import { liveAndDie } from '../support/kill-rounds'
import { setUpShop } from '../support/kill-shop'

const deaths = 5

test('O1 the real program, killed whole while its page works, loses nothing it acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-kill-'))
  try {
    const shop = await setUpShop(folder)
    const ledger = newLedger()
    for (let death = 1; death <= deaths; death += 1) {
      const acknowledgements = 1 + Math.floor(Math.random() * 60)
      const seen = await liveAndDie({ program: startElectron(), shop, ledger, acknowledgements })
      expect([...seen, ...(await faultsAfterDeath(folder, ledger))], `death ${death}`).toEqual([])
    }
    expect(ledger.answered.size).toBeGreaterThan(deaths)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
