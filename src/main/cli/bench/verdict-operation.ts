import { normalizeSerial } from '#shared/kernel/imei'
import type { BenchShop } from './bench-shop'
import type { Operation } from './measure'

type Question = Parameters<BenchShop['client']['coverage']['check']>[0]

const sampleSize = 100

/**
 * The verdict that the counter waits for as soon as it knows a device, by turns for a device of the shop, a typed serial
 * and a scanned card, beside the bare statement that finds a card by its serial.
 */
export async function verdictOperation({ app, client, bare }: BenchShop): Promise<Operation> {
  const questions = await sampleQuestions(app)
  const find = await bare.prepare(
    `select cards.*, versions.rules from warranty_cards as cards
     join warranty_policy_versions as versions on versions.id = cards.policy_version_id where cards.serial_key = ?`,
  )
  const question = (turn: number): Question => {
    const asked = questions[turn % questions.length]
    if (!asked) throw new Error('the shop has no devices to be measured')
    return asked
  }
  return {
    name: 'the verdict on a device that comes in',
    goal: { median: 2.5, p95: 5 },
    call: turn => client.coverage.check(question(turn)),
    raw: turn => find(normalizeSerial(question(turn).serialNo ?? '')),
  }
}

/** Whether the shop keeps warranty cards; without any, a verdict is not what the counter waits for. */
export async function hasCards({ app }: Pick<BenchShop, 'app'>): Promise<boolean> {
  return (await app.services.db.reader('warranty_cards').first('seq')) !== undefined
}

type Sample = { readonly id: string; readonly serial_key: string }

type CardSample = { readonly number: string; readonly serial_key: string }

async function sampleQuestions({ services }: BenchShop['app']): Promise<readonly Question[]> {
  const { reader } = services.db
  const spread = (table: string, columns: string) =>
    reader.raw(
      `with places as (select max(seq) as last from ${table})
       select ${columns} from ${table}, places
       where seq % max(1, last / ${sampleSize * 2}) = 0 and serial_key is not null limit ${sampleSize}`,
    )
  const devices: readonly Sample[] = await spread('devices', 'id, serial_key')
  const cards: readonly CardSample[] = await spread('warranty_cards', 'number, serial_key')
  const longest = Math.max(devices.length, cards.length)
  return Array.from({ length: longest }, (_, at) => [
    ...devices.slice(at, at + 1).map(({ id, serial_key }) => ({ deviceId: id, serialNo: serial_key })),
    ...cards
      .slice(at, at + 1)
      .flatMap(({ number, serial_key }) => [
        { serialNo: serial_key },
        { cardNumber: number, serialNo: serial_key },
      ]),
  ]).flat()
}
