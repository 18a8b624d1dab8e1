import { Fragment, type ReactNode } from 'react'
import { hasRightToLeftLetter } from '#shared/kernel/text'
import classes from './ltr.module.css'

type Props = {
  readonly children: ReactNode
  /** May be longer than a line: a path of the disk, two numbers beside each other. */
  readonly canBreak?: boolean
}

/**
 * A number, phone or serial: it runs left to right inside any sentence (rule N1), and never breaks at its hyphens. Where
 * people wrote words of another direction beside it, it runs as those do.
 */
export function Ltr({ children, canBreak = false }: Props) {
  const hasOtherWords = typeof children === 'string' && hasRightToLeftLetter(children)
  return (
    <bdi dir={hasOtherWords ? 'auto' : 'ltr'} {...(!canBreak && { className: classes.whole })}>
      {children}
    </bdi>
  )
}

/** What a number of a part or a document looks like inside a sentence: with a digit, and no longer than a line. */
const code =
  /(?<![\w\p{Nd}-])(?=[A-Za-z\p{Nd}-]{3,30}(?![\w\p{Nd}-]))(?=[A-Za-z-]*\p{Nd})[A-Za-z\p{Nd}]{1,20}(?:-[A-Za-z\p{Nd}]{1,20}){1,4}(?![\w\p{Nd}-])/gu

/** A sentence whose numbers do not break at their hyphens. */
export function WithWholeNumbers({ children }: { readonly children: string }) {
  const pieces = [...children.matchAll(code)].map(({ 0: number, index }) => ({ number, index }))
  const lastEnd = endOf(pieces.at(-1))
  return (
    <>
      {pieces.map((piece, nth) => (
        <Fragment key={piece.index}>
          {children.slice(endOf(pieces[nth - 1]), piece.index)}
          <span className={classes.whole}>{piece.number}</span>
        </Fragment>
      ))}
      {children.slice(lastEnd)}
    </>
  )
}

type Piece = { readonly number: string; readonly index: number }

function endOf(piece: Piece | undefined): number {
  return piece ? piece.index + piece.number.length : 0
}
