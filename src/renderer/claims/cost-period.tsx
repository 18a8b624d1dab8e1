import { Group, Input, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { periodPresets } from '#shared/claims/period'
import { DayField } from '../ui/day-field'
import { useCostPeriod } from './use-cost-period'

/** The days of the report: a usual period by one press, any other by its ends. */
export function CostPeriod() {
  const { t } = useTranslation()
  const { period, preset, change, choose } = useCostPeriod()
  const isWrong = period.from > period.to
  return (
    <Group align="flex-start" gap="sm">
      <Input.Wrapper label={t('claims.costs.periods')} labelElement="div">
        <SegmentedControl
          display="flex"
          aria-label={t('claims.costs.periods')}
          value={preset ?? ''}
          onChange={next => {
            const chosen = periodPresets.find(known => known === next)
            if (chosen) choose(chosen)
          }}
          data={periodPresets.map(value => ({ value, label: t(`claims.costs.presets.${value}`) }))}
        />
      </Input.Wrapper>
      <DayField
        label={t('claims.costs.from')}
        w={160}
        value={period.from}
        onChange={from => from && change({ from })}
      />
      <DayField
        label={t('claims.costs.to')}
        w={160}
        value={period.to}
        error={isWrong && t('issues.day_order')}
        onChange={to => to && change({ to })}
      />
    </Group>
  )
}
