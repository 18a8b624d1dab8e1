/** SQL of what of a line of a return has not ended, in steps; `line` is an alias of `supplier_return_lines`. */
export function openOf(line: string): string {
  return `(${line}.quantity - (select coalesce(sum(ended.quantity), 0) from supplier_return_ends as ended
    where ended.return_line_id = ${line}.id and ended.taken_back_at is null))`
}

/** SQL of rial of a line of a return that has not ended: what left with it without what came back or was credited. */
export function openValueOf(line: string): string {
  return `(${line}.value - (select coalesce(sum(ended.value), 0) from supplier_return_ends as ended
    where ended.return_line_id = ${line}.id and ended.taken_back_at is null))`
}

/** SQL condition that a document of the stock was taken back; `documentId` is an expression for its id. */
export function isReversed(documentId: string): string {
  return `exists (select 1 from stock_documents as reversal where reversal.reverses_id = ${documentId})`
}
