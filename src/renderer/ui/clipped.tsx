import classes from './clipped.module.css'

type Props = {
  readonly children: string
  /** Two where a name ends in another script: cut within one line, such a name would lose the wrong end of that word. */
  readonly lines?: 1 | 2
}

/** A line, or two, cut at its own end, also where its direction is not the page's: the start of a name always shows. */
export function Clipped({ children, lines = 1 }: Props) {
  return (
    <span dir="auto" className={lines === 1 ? classes.clipped : classes.clamped} title={children}>
      {children}
    </span>
  )
}
