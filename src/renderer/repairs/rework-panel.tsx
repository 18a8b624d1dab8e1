import { Anchor, Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Repair } from '#shared/repairs/model'
import { type Rework, type ReworkCause, reworkCauses } from '#shared/repairs/rework'
import { isOpenKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { FactList } from '../ui/fact-list'
import { Ltr } from '../ui/ltr'
import { Panel } from '../ui/panel'

type Props = { readonly repair: Repair }

/** Of a rework: what it does again, why, and who was responsible (rule E4). */
export function ReworkPanel({ repair }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const { data: rework, error } = useQuery(
    queries.repairs.rework.queryOptions({
      input: { repairId: repair.id },
      enabled: repair.reworkOf !== null,
    }),
  )
  if (!rework) return <ErrorNote error={error} />
  const canName = may('repairs.work') && isOpenKind(repair.kind)
  return (
    <Panel title={t('rework.title')}>
      <OriginFacts rework={rework} isNamed={!canName} />
      {canName && <CauseForm repair={repair} rework={rework} />}
    </Panel>
  )
}

function OriginFacts({ rework, isNamed }: { readonly rework: Rework; readonly isNamed: boolean }) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const { origin, cause, responsible } = rework
  const link = (
    <Anchor component={Link} href={`/repairs/${origin.id}`} inherit>
      <Ltr>{number(origin.number)}</Ltr>
    </Anchor>
  )
  return (
    <FactList
      facts={[
        { label: t('rework.origin'), value: link },
        { label: t('rework.originFault'), value: origin.fault },
        { label: t('rework.originDone'), value: day(origin.deliveredOn) },
        { label: t('rework.originBy'), value: origin.technician?.name ?? t('rework.nobody') },
        ...(isNamed
          ? [
              { label: t('rework.cause'), value: cause ? t(`rework.causes.${cause}`) : t('rework.unnamed') },
              { label: t('rework.responsible'), value: responsible?.name ?? t('rework.nobody') },
            ]
          : []),
      ]}
    />
  )
}

function CauseForm({ repair, rework }: Props & { readonly rework: Rework }) {
  const { t } = useTranslation()
  const people = useResponsible(rework)
  const [cause, setCause] = useState<ReworkCause | null>(rework.cause)
  const [responsibleId, setResponsibleId] = useState<string | null>(
    rework.cause === null ? (rework.origin.technician?.id ?? null) : (rework.responsible?.id ?? null),
  )
  const save = useNameCause(repair)
  const isChanged =
    cause !== null && (cause !== rework.cause || responsibleId !== (rework.responsible?.id ?? null))
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('rework.cause')}
          description={t('rework.causeHint')}
          data={reworkCauses.map(value => ({ value, label: t(`rework.causes.${value}`) }))}
          value={cause}
          onChange={setCause}
          allowDeselect={false}
        />
        <Select
          label={t('rework.responsible')}
          placeholder={t('rework.nobody')}
          // As tall as its neighbour's hint, so that both fields stand in one line.
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={people}
          value={responsibleId}
          onChange={setResponsibleId}
          clearable
        />
      </Group>
      <ErrorNote error={save.error} />
      {isChanged && (
        <Group>
          <Button
            variant="default"
            loading={save.isRunning}
            onClick={() => save.run({ cause, responsibleId })}
          >
            {t('rework.save')}
          </Button>
        </Group>
      )}
    </>
  )
}

/** Who works here now, and who did the first repair, here or gone since. */
function useResponsible({ origin, responsible }: Rework) {
  const { queries } = useApi()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  const people = [...technicians, origin.technician, responsible].filter(person => person !== null)
  const byId = new Map(people.map(({ id, name }) => [id, { value: id, label: name }]))
  return [...byId.values()]
}

function useNameCause({ id, version }: Repair) {
  const { client } = useApi()
  const commandId = useCommandId()
  return useCommand(
    (named: { readonly cause: ReworkCause; readonly responsibleId: string | null }) =>
      client.repairs.nameReworkCause({ commandId: commandId.current(), repairId: id, version, ...named }),
    commandId.renew,
    commandId.renew,
  )
}
