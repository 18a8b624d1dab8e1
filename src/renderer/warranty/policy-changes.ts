import { lineKinds } from '#shared/warranty/line-kind'
import type { PolicyRules, PolicyVersion } from '#shared/warranty/policy'

/** One rule of a policy as it is listed: months of each kind of line stand alone. */
export type RuleName = `months.${(typeof lineKinds)[number]}` | Exclude<keyof PolicyRules, 'months'>

type RuleValue = string | number | boolean | readonly string[]

export type RuleChange = { readonly rule: RuleName; readonly from: RuleValue; readonly to: RuleValue }

/** What a version of a policy says otherwise than the one before it, in the order of the form. */
export function policyChanges(before: PolicyRules, after: PolicyRules): readonly RuleChange[] {
  const earlier = ruleValues(before)
  return ruleValues(after).flatMap(({ rule, value }, index) => {
    const from = earlier[index]?.value
    return from === undefined || isSame(from, value) ? [] : [{ rule, from, to: value }]
  })
}

/** Versions, newest first, each with what it changed; the first one changed nothing. */
export function withChanges(
  versions: readonly PolicyVersion[],
): readonly { readonly version: PolicyVersion; readonly changes: readonly RuleChange[] | null }[] {
  const ordered = versions.toSorted((one, other) => other.version - one.version)
  return ordered.map((version, index) => {
    const before = ordered[index + 1]
    return { version, changes: before ? policyChanges(before.rules, version.rules) : null }
  })
}

function ruleValues({ months, exclusions, ...rules }: PolicyRules) {
  const listed: readonly { readonly rule: RuleName; readonly value: RuleValue }[] = [
    { rule: 'startRule', value: rules.startRule },
    { rule: 'calendar', value: rules.calendar },
    ...lineKinds.map(line => ({ rule: `months.${line}` as const, value: months[line] })),
    { rule: 'holder', value: rules.holder },
    { rule: 'exclusions', value: exclusions.toSorted() },
    { rule: 'givesBackHeldDays', value: rules.givesBackHeldDays },
    { rule: 'replacementMinDays', value: rules.replacementMinDays },
    { rule: 'repairWarrantyDays', value: rules.repairWarrantyDays },
  ]
  return listed
}

/** Compares values as they are stored. */
function isSame(one: RuleValue, other: RuleValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
