import type { ReactNode } from 'react'
import classes from './ltr.module.css'

type Props = {
  readonly children: ReactNode
  /** May be longer than a line: a path of the disk, two numbers beside each other. */
  readonly canBreak?: boolean
}

/** A number, phone or serial: it runs left to right inside any sentence (rule N1), and never breaks at its hyphens. */
export function Ltr({ children, canBreak = false }: Props) {
  return (
    <bdi dir="ltr" {...(!canBreak && { className: classes.whole })}>
      {children}
    </bdi>
  )
}

/** What a number of a part or a document looks like inside a sentence: with a digit, and no longer than a line. */
const code =
  /(?<![\w\p{Nd}-])((?=[A-Za-z-]*\p{Nd})[A-Za-z\p{Nd}]{1,20}(?:-[A-Za-z\p{Nd}]{1,20}){1,4})(?![\w\p{Nd}-])/u

/** A sentence whose numbers do not break at their hyphens. */
export function WithWholeNumbers({ children }: { readonly children: string }) {
  // Split by a group, what matched stands at the odd places.
  return children.split(code).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are told apart by their places alone
      <span key={index} className={classes.whole}>
        {part}
      </span>
    ),
  )
}
