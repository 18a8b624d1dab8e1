import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../support/test-app'

describe('C4 terms are versioned', () => {
  test('a shop starts without terms', async () => {
    const app = await openTestApp()
    expect(await app.manager.settings.terms({})).toBeNull()
  })

  test('each change is the next version, and the earlier ones stay as they were', async () => {
    const app = await openTestApp()
    const first = await app.manager.settings.saveTerms({ body: 'دستگاه پس از ۳۰ روز…' })
    const second = await app.manager.settings.saveTerms({ body: 'دستگاه پس از ۶۰ روز…\nبند دوم' })
    expect([first.version, second.version]).toEqual([1, 2])
    expect(await app.manager.settings.terms({})).toEqual(second)
    const kept = await app.app.services.db
      .reader('terms_versions')
      .orderBy('version')
      .select('version', 'body')
    expect(kept).toEqual([
      { version: 1, body: first.body },
      { version: 2, body: second.body },
    ])
  })

  test('the database lets no version be changed or deleted', async () => {
    const app = await openTestApp()
    await app.manager.settings.saveTerms({ body: 'یک' })
    const { writer } = app.app.services.db
    await expect(writer('terms_versions').update({ body: 'دو' })).rejects.toThrow(/append-only/)
    await expect(writer('terms_versions').delete()).rejects.toThrow(/append-only/)
  })

  test('saving the same words again makes no version, a double click neither', async () => {
    const app = await openTestApp()
    const saved = await Promise.all([1, 2].map(() => app.manager.settings.saveTerms({ body: 'یک' })))
    expect(saved.map(terms => terms.version)).toEqual([1, 1])
    expect((await app.manager.settings.saveTerms({ body: ' یک ' })).version).toBe(1)
    // Going back to old words is a new decision.
    await app.manager.settings.saveTerms({ body: 'دو' })
    expect((await app.manager.settings.saveTerms({ body: 'یک' })).version).toBe(3)
  })

  test('terms can be taken away; everybody who works here reads those in force', async () => {
    const app = await openTestApp()
    const technician = await app.as('technician')
    await app.manager.settings.saveTerms({ body: 'یک' })
    expect(await technician.settings.terms({})).toMatchObject({ version: 1, body: 'یک' })
    await app.manager.settings.saveTerms({ body: '' })
    expect(await technician.settings.terms({})).toMatchObject({ version: 2, body: '' })
  })

  test('M5 each version is recorded with who wrote it', async () => {
    const app = await openTestApp()
    const { staff } = await app.manager.session.current({})
    const terms = await app.manager.settings.saveTerms({ body: 'یک' })
    const entries = await app.app.services.db.reader('audit_log').where({ action: 'settings.saveTerms' })
    expect(entries).toMatchObject([{ staff_id: staff?.id, entity: 'terms', entity_id: terms.id }])
    expect(JSON.parse(entries[0].after)).toEqual(terms)
  })
})
