import { formatDay } from '#shared/kernel/day-format'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import type { PaperSheet } from '#shared/papers/sheets'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { pickSheet } from '../part-requests/pick-list'
import { nameOfStaff } from '../staff/members'
import { issuing } from './issuing'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { type PickPrinting, renderPickList } from './pick-paper'
import { documentSheetOf } from './sheet'

type Asked = { readonly size: PaperSheet; readonly technicianId?: Id | undefined }
type Facts = Omit<PickPrinting, 'shop'> & { readonly technicianId: Id | undefined }

/** The pick list as it would be printed now. */
export async function previewPickList(context: Context, asked: Asked) {
  const { html, sheet } = pickPage(await gather(context, asked), context.shop)
  return { html, ...sheet }
}

/** What is to be picked at the moment of printing; who printed or saved it stands in the audit. */
export const { print: printPickList, saveAsPdf: savePickListAsPdf } = issuing({
  gather,
  page: pickPage,
  // It has no number of its own: its file is told apart by the day, with the digits and hyphens of a number.
  called: ({ printedAt }, shop) => ({
    title: paperFormat(shop).pick.title,
    number: formatDay(dayOf(printedAt, shop.timeZone), {
      calendar: shop.calendar,
      locale: 'en',
      style: 'table',
    }),
  }),
  recordLeft: async (work, { lines, technicianId }, medium) => {
    await record(work, {
      action: 'papers.printPickList',
      entity: 'staff',
      entityId: technicianId ?? work.actor.id,
      after: {
        medium,
        technicianId: technicianId ?? null,
        requests: lines.map(({ requestId }) => requestId),
      },
    })
    return {}
  },
})

/** Refused with NOT_FOUND for a technician whom nobody knows. */
async function gather(context: Context, { size, technicianId }: Asked): Promise<Facts> {
  const technician = technicianId === undefined ? null : await nameOfStaff(context, technicianId)
  return {
    ...(await pickSheet(context, { technicianId })),
    technicianId,
    technician,
    printedAt: context.now,
    printedBy: context.actor.name,
    size,
  }
}

function pickPage(facts: Facts, shop: PaperShop) {
  return { html: renderPickList({ ...facts, shop }), sheet: documentSheetOf(facts.size) }
}
