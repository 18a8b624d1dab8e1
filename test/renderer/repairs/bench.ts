import { screen, within } from '@testing-library/react'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { Repair } from '../../../src/shared/repairs/model'
import type { StatusKind } from '../../../src/shared/repairs/status'
import { aRepair, moveTo } from '../../support/factories'
import { openTestApp } from '../../support/test-app'

export const words = fa.workshop

/** A shop with its people and one repair, received. */
export async function openWorkshop() {
  const app = await openTestApp()
  const technician = await app.as('technician', 'Parisa')
  const colleague = await app.as('technician', 'Kamran')
  const counter = await app.as('counter')
  const repair = await aRepair(counter)
  const to = (kind: Exclude<StatusKind, 'delivered' | 'disposed'>, from: Repair = repair) =>
    moveTo(technician, from, kind)
  const now = () => technician.repairs.byId({ id: repair.id })
  return { ...app, technician, colleague, counter, repair, to, now }
}

/** The part of a page with this title. */
export async function panel(title: string) {
  return within(await screen.findByRole('region', { name: title }))
}

export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((sum, [name, value]) => sum.replaceAll(`{{${name}}}`, value), text)
}
