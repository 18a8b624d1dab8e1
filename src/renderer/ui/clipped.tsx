import classes from './clipped.module.css'

type Props = { readonly children: string }

/** One line that is cut at its own end, also where its direction is not the page's: the start of a name always shows. */
export function Clipped({ children }: Props) {
  return (
    <span dir="auto" className={classes.clipped} title={children}>
      {children}
    </span>
  )
}
