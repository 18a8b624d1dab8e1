import { reason } from '#shared/imports/cell-text'
import type { ImportProgress, RejectReason } from '#shared/imports/model'
import type { TableRow } from '#shared/imports/table'
import type { Id } from '#shared/kernel/ids'
import type { MoneyUnit } from '#shared/kernel/money'
import type { PartColumns } from '#shared/stock/import-columns'
import type { TakenChoice } from '#shared/stock/import-contract'
import { type PartDraft, readPartRow } from '#shared/stock/import-row'
import type { Place } from '#shared/stock/place'
import type { Judge } from '../../imports/dry-run'
import type { Context } from '../../kernel/context'
import { codeKey } from '../code-key'
import { placeFinder } from './place-finder'
import { findKnownParts, type Keys, type KnownParts } from './repository'
import { type PlannedPart, settlePart } from './settle-part'

/** What a check has accepted: parts by the thousand, as they are written. */
export type CheckedParts = { readonly packs: PlannedPart[][] }

type File = {
  readonly columns: PartColumns
  readonly moneyUnit: MoneyUnit
  readonly taken: TakenChoice
  readonly placeId: Id | null
}

type Needs = Pick<Context, 'db' | 'newId'>

type JudgedParts = {
  readonly judge: Judge
  readonly parts: CheckedParts
  readonly acts: () => ImportProgress['acts']
}

type Candidate = { readonly index: number; readonly draft: PartDraft }

/** Gives what judges the rows of one file, and where the parts gather that it accepts. */
export function judgeParts({ db, newId }: Needs, file: File, places: readonly Place[]): JudgedParts {
  const claims = claimKeys()
  const placeOf = placeFinder(places)
  const parts: CheckedParts = { packs: [] }
  const acts = { add: 0, change: 0, unchanged: 0, opening: 0 }
  const settle = (draft: PartDraft, { byNumber, ownerOf }: KnownParts) => {
    const known = byNumber.get(codeKey(draft.number))
    const settled = settlePart(draft, { ...file, known, placeOf, openingPlaceId: file.placeId, newId })
    const taken = takenBarcodes(draft, { ownerOf, self: known?.part.id })
    if (!settled.ok) return { ok: false, reasons: [...settled.reasons, ...taken] } as const
    return taken.length === 0 ? settled : ({ ok: false, reasons: taken } as const)
  }
  return {
    parts,
    acts: () => Object.entries(acts).flatMap(([code, rows]) => (rows > 0 ? [{ code, rows }] : [])),
    judge: async (rows, pacer) => {
      const verdicts: (readonly RejectReason[])[] = []
      const candidates: Candidate[] = []
      for (const [index, row] of rows.entries()) {
        const verdict = readPartRow(row, file)
        const reasons = verdict.ok ? claims(row, verdict.draft) : verdict.reasons
        verdicts.push(reasons)
        if (verdict.ok && reasons.length === 0) candidates.push({ index, draft: verdict.draft })
        if (pacer.isDue()) await pacer.rest()
      }
      const known = await findKnownParts(db.reader, keysOf(candidates.map(({ draft }) => draft)))
      const pack: PlannedPart[] = []
      for (const { index, draft } of candidates) {
        const settled = settle(draft, known)
        if (pacer.isDue()) await pacer.rest()
        verdicts[index] = settled.ok ? [] : settled.reasons
        if (!settled.ok) continue
        pack.push(settled.plan)
        acts[settled.plan.act] += 1
        if (settled.plan.opening) acts.opening += 1
      }
      parts.packs.push(pack)
      return verdicts
    },
  }
}

/** What no other part may have. */
export function keysOf(parts: readonly Pick<PartDraft, 'number' | 'barcodes'>[]): Keys {
  return {
    numbers: parts.map(({ number }) => codeKey(number)),
    barcodes: parts.flatMap(({ barcodes }) => barcodes.map(codeKey)),
  }
}

/** Within the file the first row that names a number or barcode has it; later ones name that row. */
function claimKeys(): (row: TableRow, draft: PartDraft) => readonly RejectReason[] {
  const rowOfNumber = new Map<string, number>()
  const rowOfBarcode = new Map<string, number>()
  const claim = (rows: Map<string, number>, key: string, row: number): number | undefined => {
    const earlier = rows.get(key)
    if (earlier === undefined) rows.set(key, row)
    return earlier === row ? undefined : earlier
  }
  return ({ row }, { number, barcodes }) => {
    const sameNumber = claim(rowOfNumber, codeKey(number), row)
    const twice = barcodes.flatMap(code => {
      const earlier = claim(rowOfBarcode, codeKey(code), row)
      return earlier === undefined ? [] : [reason('barcode_twice', 'barcodes', { code, row: earlier })]
    })
    return [
      ...(sameNumber === undefined ? [] : [reason('part_number_twice', 'partNumber', { row: sameNumber })]),
      ...twice,
    ]
  }
}

type Owners = Pick<KnownParts, 'ownerOf'> & { readonly self: Id | undefined }

function takenBarcodes({ barcodes }: PartDraft, { ownerOf, self }: Owners): readonly RejectReason[] {
  return barcodes.flatMap(code => {
    const owner = ownerOf.get(codeKey(code))
    if (owner === undefined || owner.id === self) return []
    return [reason('barcode_taken', 'barcodes', { code, number: owner.number })]
  })
}
