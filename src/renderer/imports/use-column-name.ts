import { useTranslation } from 'react-i18next'
import { ownDirection } from '../ui/own-direction'

/** Names a column of a file by its letter, as spreadsheets do, and its heading where it has one. */
export function useColumnName(): (place: number, heading: string | undefined) => string {
  const { t } = useTranslation()
  return (place, heading) => {
    const letter = columnLetter(place)
    return heading?.trim()
      ? t('imports.setup.columnNamed', { letter, heading: ownDirection(heading.trim()) })
      : t('imports.setup.columnName', { letter })
  }
}

/** A, B, … Z, AA, AB, … */
function columnLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : `${columnLetter(Math.floor(place / 26) - 1)}${last}`
}
