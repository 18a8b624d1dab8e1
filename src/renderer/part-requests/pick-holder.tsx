import { Box, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PickLine } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { pickedOf } from './pick-state'
import type { Picking } from './use-picking'

type Props = { readonly line: PickLine; readonly picking: Picking; readonly isMissing: boolean }

/** Who takes the parts: the repair's technician, or whoever is chosen where it has none. */
export function PickHolder({ line, picking, isMissing }: Props) {
  const { technician } = line.repair
  if (technician) {
    return (
      <Box mt={5}>
        <Clipped>{technician.name}</Clipped>
      </Box>
    )
  }
  return <Choice line={line} picking={picking} isMissing={isMissing} />
}

function Choice({ line, picking, isMissing }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { queries } = useApi()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  const { part, repair } = line
  return (
    <Select
      size="xs"
      aria-label={t('partRequests.pick.holderOf', { part: part.number, repair: number(repair.number) })}
      placeholder={t('partRequests.pick.holder')}
      data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
      value={pickedOf(picking.state, line).holderId}
      onChange={holderId => picking.change(line, { holderId })}
      error={isMissing}
      searchable
      openOnFocus={false}
    />
  )
}
