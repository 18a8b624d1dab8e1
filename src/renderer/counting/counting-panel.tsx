import { Grid, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Count } from '#shared/counting/model'
import { useApi } from '../api/api-context'
import { useScanTarget } from '../search/use-scan-target'
import { PartFinder } from '../stock/part-finder'
import { UnknownCode } from '../stock/receive-unknown'
import { usePlaceName } from '../stock/use-places'
import { CountEntry } from './count-entry'
import { CountLines } from './count-lines'
import { CountPlaceList } from './count-place-list'
import { UncountedPanel } from './uncounted-panel'
import { type Counting, isCountedByScan, useCounting } from './use-counting'

type Props = { readonly count: Count }

/** The work of counting: a scan of a shelf says where, scans of parts and serials say what lies there. */
export function CountingPanel({ count }: Props) {
  const counting = useCounting(count)
  useScanTarget(code => {
    counting.scan(code)
    return true
  })
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 3, xl: 2 }}>
        <CountPlaceList count={count} placeId={counting.placeId} onChoose={counting.choosePlace} />
      </Grid.Col>
      <Grid.Col span={{ base: 9, xl: 10 }}>
        <Stack gap="md">
          <Scanning count={count} counting={counting} />
          {counting.placeId !== null && (
            <Grid gap="md">
              <Grid.Col span={{ base: 12, xl: 7 }}>
                <CountLines count={count} placeId={counting.placeId} canRecount />
              </Grid.Col>
              <Grid.Col span={{ base: 12, xl: 5 }}>
                <UncountedPanel count={count} placeId={counting.placeId} />
              </Grid.Col>
            </Grid>
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  )
}

type ScanningProps = Props & { readonly counting: Counting }

function Scanning({ count, counting }: ScanningProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { part, unknown } = counting
  const pick = async (id: string) => counting.choosePart(await client.stock.part({ id }))
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Where count={count} counting={counting} />
        {[...unknown].map(([code, pieces]) => (
          <UnknownCode
            key={code}
            code={code}
            pieces={pieces}
            hidesStock={!count.seesSystem}
            onLeave={() => counting.leaveUnknown(code)}
            onPart={found => {
              counting.leaveUnknown(code)
              if (isCountedByScan(found)) counting.add(found, { quantity: pieces, serialNos: [] })
              else counting.choosePart(found)
            }}
          />
        ))}
        <div style={{ maxWidth: 560 }}>
          <PartFinder
            label={t('counting.scan.find')}
            placeholder={t('counting.scan.hint')}
            isFirst
            hidesStock={!count.seesSystem}
            onPick={({ id }) => void pick(id)}
            onUnknown={counting.scan}
          />
        </div>
        {part && counting.placeId !== null && <CountEntry key={part.id} part={part} counting={counting} />}
      </Stack>
    </Paper>
  )
}

/** Where one is counting, in letters that are read from where one stands. */
function Where({ count, counting: { placeId } }: ScanningProps) {
  const { t } = useTranslation()
  const placeName = usePlaceName()
  const place = count.places.find(({ id }) => id === placeId)
  if (!place) return <Text>{t('counting.scan.noPlace')}</Text>
  return (
    <div aria-live="polite">
      <Text size="xs" c="dimmed">
        {t('counting.scan.at')}
      </Text>
      <Title order={2} size="h3">
        <bdi>{placeName(place)}</bdi>
      </Title>
    </div>
  )
}
