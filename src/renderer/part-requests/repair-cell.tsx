import { Text } from '@mantine/core'
import { deviceName } from '#shared/devices/device-name'
import type { PartRequest } from '#shared/part-requests/model'
import { NumberLink } from '../claims/number-link'
import { Clipped } from '../ui/clipped'
import { DocumentNumber } from '../ui/document-number'

type Props = {
  readonly repair: PartRequest['repair']
  /** Where nothing around it leads to the repair. */
  readonly isLink?: boolean
}

/** The repair that a part is for: its number, and the device below it. */
export function RepairCell({ repair, isLink = false }: Props) {
  return (
    <>
      <Text size="sm" fw={600}>
        {isLink ? (
          <NumberLink place={`/repairs/${repair.id}`}>{repair.number}</NumberLink>
        ) : (
          <DocumentNumber>{repair.number}</DocumentNumber>
        )}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        <Clipped>{deviceName(repair) || '–'}</Clipped>
      </Text>
    </>
  )
}
