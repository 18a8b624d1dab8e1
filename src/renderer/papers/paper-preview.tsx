import { Center, Paper } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './paper-preview.module.css'

type Props = { readonly html: string; readonly widthMm: number }

const pixelsPerMm = 96 / 25.4

/** The very page that is printed, without scripts, as wide as its paper. */
export function PaperPreview({ html, widthMm }: Props) {
  const { t } = useTranslation()
  const [height, setHeight] = useState(420)
  return (
    <Center>
      {/* Longer than its place it scrolls, by keyboard too. */}
      <Paper withBorder bg="white" className={classes.sheet} tabIndex={0}>
        <iframe
          title={t('papers.screen.preview')}
          srcDoc={html}
          // Same origin only so that its height can be read; scripts stay off.
          sandbox="allow-same-origin"
          scrolling="no"
          className={classes.page}
          style={{ width: widthMm * pixelsPerMm, height }}
          onLoad={event =>
            setHeight(event.currentTarget.contentDocument?.documentElement.offsetHeight ?? height)
          }
        />
      </Paper>
    </Center>
  )
}
