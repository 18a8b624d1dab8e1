import { describe, expect, test } from 'vitest'
import { checkCharacterOf } from '../../../src/shared/warranty/card-number'
import { openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardChange, cardsOf, issueCodes, issueRange } from '../../support/warranty'

describe('a range of serials', () => {
  test('gives each serial its own card with a number of its own', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const batch = await manager.warranty.issue({
      commandId: crypto.randomUUID(),
      policyId: policy.id,
      kind: 'range',
      firstSerial: 'snw-۰۹۹۸',
      lastSerial: 'SNW-1001',
      brand: 'Snowa',
      model: 'SWM-84518',
      producedOn: '2026-03-01',
      note: 'محمولهٔ بهار',
    })
    expect(batch).toMatchObject({
      kind: 'range',
      count: 4,
      firstNumber: 'snw-0998',
      lastNumber: 'snw-1001',
      policyName: policy.name,
      policyVersion: 1,
      note: 'محمولهٔ بهار',
      staffName: 'سارا مدیری',
    })
    const cards = await cardsOf(manager, batch)
    expect(cards.map(({ serialNo }) => serialNo)).toEqual(['snw-0998', 'snw-0999', 'snw-1000', 'snw-1001'])
    expect(new Set(cards.map(({ number }) => number)).size).toBe(4)
    expect(cards[0]).toMatchObject({
      status: 'issued',
      brand: 'Snowa',
      model: 'SWM-84518',
      batchId: batch.id,
      owner: null,
      ends: { part: null, labour: null, travel: null },
      facts: { serialKey: 'SNW0998', producedOn: '2026-03-01', statusOn: '2026-11-22', earlierStatuses: [] },
    })
    expect((await manager.warranty.batches({})).rows).toEqual([batch])
  })

  test.each([
    ['another length', 'A001', 'A0100', 'SERIAL_RANGE_WRONG'],
    ['another beginning', 'A001', 'B002', 'SERIAL_RANGE_WRONG'],
    ['the last before the first', 'A002', 'A001', 'SERIAL_RANGE_WRONG'],
    ['no digit at the end', 'A1B', 'A2B', 'SERIAL_RANGE_WRONG'],
    ['separators alone', '--', '--', 'SERIAL_RANGE_WRONG'],
    ['10,001 serials', 'A00001', 'A10001', 'SERIAL_RANGE_TOO_LARGE'],
    [
      'more serials than numbers are exact',
      '1000000000000000000000',
      '9000000000000000000000',
      'SERIAL_RANGE_TOO_LARGE',
    ],
  ])('%s is refused', async (_, firstSerial, lastSerial, code) => {
    const { manager, bugs } = await openTestApp()
    const policy = await aPolicy(manager)
    await expect(issueRange(manager, policy, { firstSerial, lastSerial })).rejects.toMatchObject({
      code,
      data: { field: 'lastSerial' },
    })
    expect((await manager.warranty.cards({})).rows).toEqual([])
    expect(bugs).toEqual([])
  })

  test('ten thousand cards are issued at once, with one entry of the audit', async () => {
    const { manager, app } = await openTestApp()
    const policy = await aPolicy(manager)
    await issueRange(manager, policy, { firstSerial: 'A00001', lastSerial: 'A10000' })
    const [counted] = await app.services.db.reader('warranty_cards').count({ cards: '*' })
    expect(counted?.cards).toBe(10_000)
    const entries = await app.services.db.reader('audit_log').where({ entity: 'warranty_batch' })
    expect(entries).toHaveLength(1)
    expect(JSON.parse(entries[0].after)).toMatchObject({ count: 10_000, kind: 'range' })
    expect(await manager.warranty.find({ text: 'a10000' })).toMatchObject({ serialNo: 'A10000' })
  })

  test('D10 overlapping ranges are refused with the first serial that is taken and how many are', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const [card] = await cardsOf(
      manager,
      await issueRange(manager, policy, { firstSerial: 'A-05', lastSerial: 'A-08' }),
    )
    await expect(
      issueRange(manager, policy, { firstSerial: 'A-01', lastSerial: 'A-06' }),
    ).rejects.toMatchObject({
      code: 'CARD_SERIAL_TAKEN',
      data: {
        field: 'firstSerial',
        values: { serial: 'A-05', number: card?.number, cardId: card?.id, count: 2 },
      },
    })
    expect((await manager.warranty.batches({})).rows).toHaveLength(1)
    expect((await manager.warranty.cards({})).rows).toHaveLength(4)
  })

  test('D10 the serial of a voided card may have another one', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const card = await aCard(manager, { serialNo: 'A-05', policy })
    await manager.warranty.changeStatus({ ...cardChange(card), to: 'voided', reason: 'چاپ خراب' })
    const second = await aCard(manager, { serialNo: 'A-05', policy })
    expect(await manager.warranty.find({ text: 'a05' })).toMatchObject({ id: second.id })
  })

  test('a policy that is switched off issues nothing', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { isActive: false })
    await expect(issueCodes(manager, policy)).rejects.toMatchObject({
      code: 'POLICY_INACTIVE',
      data: { field: 'policyId' },
    })
  })

  test('a production after today is refused', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const range = { firstSerial: 'A1', lastSerial: 'A1', producedOn: '2026-11-23' }
    await expect(issueRange(manager, policy, range)).rejects.toMatchObject({
      code: 'CARD_DATES_ORDER',
      data: { field: 'producedOn' },
    })
  })

  test('a double click issues one batch', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const commandId = crypto.randomUUID()
    const [one, other] = await Promise.all([
      issueRange(manager, policy, { firstSerial: 'A1', lastSerial: 'A3', commandId }),
      issueRange(manager, policy, { firstSerial: 'A1', lastSerial: 'A3', commandId }),
    ])
    expect(one).toEqual(other)
    expect((await manager.warranty.cards({})).rows).toHaveLength(3)
  })
})

describe('codes', () => {
  test('cards without a serial get it when they are activated', async () => {
    const { manager } = await openTestApp()
    const batch = await issueCodes(manager, await aPolicy(manager), 3)
    const cards = await cardsOf(manager, batch)
    expect(batch).toMatchObject({
      kind: 'codes',
      count: 3,
      firstNumber: cards[0]?.number,
      lastNumber: cards[2]?.number,
    })
    expect(cards.map(({ serialNo }) => serialNo)).toEqual([null, null, null])
    const [card] = cards
    if (!card) throw new Error('no card')
    await expect(activate(manager, card, { activatedOn: '2026-11-20' })).rejects.toMatchObject({
      code: 'CARD_SERIAL_MISSING',
      data: { field: 'serialNo' },
    })
    const active = await activate(manager, card, { activatedOn: '2026-11-20', serialNo: 'r5c-w۳۰' })
    expect(active).toMatchObject({ status: 'active', serialNo: 'r5c-w30', facts: { serialKey: 'R5CW30' } })
  })

  test('a number has a check character by ISO/IEC 7064 and nothing that a print confuses', async () => {
    const { manager } = await openTestApp()
    const cards = await cardsOf(manager, await issueCodes(manager, await aPolicy(manager), 50))
    for (const { number } of cards) {
      expect(number).toMatch(
        /^PW[346-9AC-HJ-KMNP-RTWXY]{2}-[346-9AC-HJ-KMNP-RTWXY]{4}-[346-9AC-HJ-KMNP-RTWXY]{4}$/,
      )
      const code = number.replaceAll('-', '')
      expect(checkCharacterOf(code.slice(0, -1))).toBe(code.at(-1))
    }
  })

  test('a number is found however it is typed, and one wrong character is told', async () => {
    const { manager } = await openTestApp()
    const [card] = await cardsOf(manager, await issueCodes(manager, await aPolicy(manager)))
    if (!card) throw new Error('no card')
    const code = card.number.replaceAll('-', '')
    const persian = code.replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)))
    for (const text of [card.number, code, code.toLowerCase(), ` ${persian} `, code.split('').join(' ')]) {
      expect(await manager.warranty.find({ text })).toMatchObject({ id: card.id })
    }
    for (let place = 2; place < code.length; place += 1) {
      const other = code[place] === 'A' ? '0' : 'A'
      const text = `${code.slice(0, place)}${other}${code.slice(place + 1)}`
      await expect(manager.warranty.find({ text })).rejects.toMatchObject({ code: 'CARD_NUMBER_WRONG' })
    }
  })

  test('what is no number of ours is looked for as a serial, and is nothing where there is none', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'PWAAAAAAAAA1' })
    expect(await manager.warranty.find({ text: 'PWAAAAAAAAA1' })).toMatchObject({ id: card.id })
    for (const text of ['C39XK2H4N72J', 'PF3L0001', '۱۲۳', '-']) {
      expect(await manager.warranty.find({ text })).toBeNull()
    }
  })
})
