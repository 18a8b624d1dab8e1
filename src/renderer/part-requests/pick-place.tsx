import { Group, Paper, Table, Title } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickLine } from '#shared/part-requests/model'
import lineClasses from '../stock/line-table.module.css'
import { PlaceKindIcon } from '../stock/place-kind-icon'
import { usePlaceName } from '../stock/use-places'
import { Ltr } from '../ui/ltr'
import classes from './pick-place.module.css'
import { PickRow } from './pick-row'
import { lineKey } from './pick-state'
import type { Picking } from './use-picking'

type Props = {
  /** Of one place. */
  readonly lines: readonly PickLine[]
  readonly picking: Picking
  readonly mistakeAt: (line: PickLine) => string | undefined
}

/** One stop of the walk: its name and code large, and what is taken from it. */
export function PickPlace({ lines, picking, mistakeAt }: Props) {
  const { t } = useTranslation()
  const placeName = usePlaceName()
  const titleId = useId()
  const root = useRef<HTMLDivElement>(null)
  const [first] = lines
  const isHere = first !== undefined && first.place.id === picking.placeId
  // The scanned place comes into sight.
  useEffect(() => {
    if (isHere) root.current?.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' })
  }, [isHere])
  if (!first) return null
  const { place } = first
  return (
    <Paper
      component="section"
      withBorder
      p="sm"
      ref={root}
      aria-labelledby={titleId}
      aria-current={isHere || undefined}
      className={classes.place}
      data-here={isHere || undefined}
    >
      <Group gap="sm" mb={4} wrap="nowrap">
        <PlaceKindIcon kind={place.kind} />
        <Title order={2} size="h3" id={titleId}>
          <bdi>{placeName(place)}</bdi>
          {place.code !== '' && (
            <>
              {' · '}
              <Ltr>{place.code}</Ltr>
            </>
          )}
        </Title>
      </Group>
      <Table
        layout="fixed"
        verticalSpacing={6}
        horizontalSpacing="xs"
        fz="sm"
        aria-labelledby={titleId}
        className={lineClasses.lines}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label={t('partRequests.pick.label')} />
            <Table.Th>{t('partRequests.fields.part')}</Table.Th>
            <Table.Th w={190}>{t('partRequests.fields.quantity')}</Table.Th>
            <Table.Th w={160}>{t('partRequests.fields.repair')}</Table.Th>
            <Table.Th w={150}>{t('partRequests.pick.holder')}</Table.Th>
            <Table.Th w={130}>{t('partRequests.fields.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(line => (
            <PickRow key={lineKey(line)} line={line} picking={picking} mistake={mistakeAt(line)} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
