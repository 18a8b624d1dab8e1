import { Alert } from '@mantine/core'
import { IconBarcode, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { stepsPerUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { useQuantity } from '../stock/use-quantity'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'
import classes from './pick-place.module.css'
import { isRight, type PickAnswer } from './pick-scan'
import { pickedOf } from './pick-state'
import type { Picking } from './use-picking'

type Props = Pick<Picking, 'heard'>

/** What the last scan was, in colour and large, and told to screen readers at once; before the first one, what to scan. */
export function PickVoice({ heard }: Props) {
  const { t } = useTranslation()
  const sentence = usePickSentence()
  const isGood = heard && isRight(heard.answer)
  const look = !heard
    ? { color: 'gray', icon: <IconBarcode aria-hidden /> }
    : isGood
      ? { color: 'green', icon: <IconCircleCheck aria-hidden /> }
      : { color: 'red', icon: <IconCircleX aria-hidden /> }
  return (
    <Alert role="presentation" variant="light" py="xs" className={classes.voice} {...look}>
      <div
        aria-live="assertive"
        style={{ fontSize: 'var(--mantine-font-size-lg)', fontWeight: heard ? 600 : 400 }}
      >
        {/* A new element is told again, also where the words are the same. */}
        <span key={heard?.nth}>{heard ? sentence(heard.answer) : t('partRequests.pick.start')}</span>
      </div>
    </Alert>
  )
}

function usePickSentence(): (answer: PickAnswer) => string {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const quantity = useQuantity()
  return answer => {
    switch (answer.kind) {
      case 'place':
        return t('partRequests.pick.scan.place', {
          place: ownDirection(answer.place),
          count: number(answer.count),
        })
      case 'empty_place':
        return t('partRequests.pick.scan.empty_place', { place: ownDirection(answer.place) })
      case 'serial_twice':
      case 'unknown':
        return t(`partRequests.pick.scan.${answer.kind}`, { code: ltrText(answer.code) })
      case 'ticked': {
        const { line, state } = answer
        return t('partRequests.pick.scan.ticked', {
          part: ownDirection(partName(line.part, locale)),
          picked: number(pickedOf(state, line).quantity / stepsPerUnit(line.part.unit)),
          quantity: quantity(line.quantity, line.part.unit),
        })
      }
      case 'complete':
      case 'needs_serial':
      case 'elsewhere':
        return t(`partRequests.pick.scan.${answer.kind}`, {
          part: ownDirection(partName(answer.line.part, locale)),
          place: ownDirection(answer.line.place.name),
        })
    }
  }
}
