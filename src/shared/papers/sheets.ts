/** Sheets that documents of the warehouse are printed on. */
export const paperSheets = ['a4', 'a5'] as const
export type PaperSheet = (typeof paperSheets)[number]
