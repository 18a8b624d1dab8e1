/** What a warranty says of a device; `reasonSentence` and `verdictSentences` put it together. */
export const verdict = {
  results: {
    covered: 'In warranty',
    not_covered: 'Out of warranty',
    needs_expert: 'Needs an expert’s opinion',
  },
  lines: { part: 'Parts', labour: 'Labour', travel: 'Travel' },
  /** The same within a sentence. */
  lineWords: { part: 'parts', labour: 'labour', travel: 'travel' },
  exclusions: {
    impact: 'Impact',
    liquid: 'Liquid damage',
    broken_seal: 'Broken seal',
    altered_serial: 'Altered serial number',
    unauthorised_opening: 'Unauthorised opening',
    consumable: 'Consumable part',
  },
  /** For whom it holds, within a sentence. */
  holders: {
    anyone: 'whoever brings the device',
    registered_owner: 'the registered owner',
    first_owner: 'the first owner',
  },
  /** Where a term begins. */
  starts: {
    activation: 'Activated {{day}}',
    sale: 'Sold {{day}}',
    installation: 'Installed {{day}}',
    production: 'Produced {{day}}',
    replacement: 'Replaced {{day}}',
  },
  /** The day that a term begins with, within a sentence. */
  startDays: {
    activation: 'activation date',
    sale: 'sale date',
    installation: 'installation date',
    production: 'production date',
  },
  months: {
    one: 'one month',
    two: 'two months',
    few: '{{count}} months',
    many: '{{count}} months',
    other: '{{count}} months',
  },
  days: {
    one: 'one day',
    two: 'two days',
    few: '{{count}} days',
    many: '{{count}} days',
    other: '{{count}} days',
  },
  /** Said where the months are not those of the days beside them. */
  monthsIn: '{{months}} ({{calendar}})',
  calendars: { jalali: 'Jalali', hijri: 'Hijri', gregorian: 'Gregorian' },
  /** The terms of a sum that ends in the last day. */
  terms: {
    extension: '{{months}} of extension',
    held: '{{days}} with us',
    heir: 'Replaces card {{number}} from {{day}}',
    remaining: 'its remaining term',
    remainingUntil: 'its remaining term until {{day}}',
    minimum: '{{days}} at least',
  },
  reasons: {
    IN_TERM: '{{term}} = until {{endsOn}}',
    INHERITED_TERM: '{{term}} = until {{endsOn}}',
    FITTED_IN_TERM:
      '{{description}} (ticket {{repairNumber}}): repair warranty from {{startsOn}} until {{endsOn}}',
    NO_CARD: 'No warranty card is registered for {{identity}}',
    CARD_VOIDED: 'Card {{number}} was voided on {{on}}',
    CARD_STOLEN: 'Card {{number}} was reported stolen on {{on}}',
    CARD_BLOCKED: 'Card {{number}} was blocked on {{on}}',
    CARD_REPLACED: 'Card {{number}} was replaced on {{on}}',
    NOT_STARTED: '{{start}}; received before that, on {{receivedOn}}',
    TERM_OVER: '{{term}} = until {{endsOn}}; received after that, on {{receivedOn}}',
    INHERITED_TERM_OVER: '{{term}} = until {{endsOn}}; received after that, on {{receivedOn}}',
    FITTED_TERM_OVER:
      '{{description}} (ticket {{repairNumber}}): repair warranty from {{startsOn}} until {{endsOn}}; received after that, on {{receivedOn}}',
    LINE_NOT_COVERED: 'The warranty “{{policy}}” does not cover {{line}}',
    NOT_HOLDER: 'The warranty holds only for {{holder}} (since {{since}}); somebody else brought the device',
    EXCLUDED: '{{kind}}: excluded from the warranty',
    START_UNKNOWN: 'Card {{number}} lacks the {{startDay}}, from which the warranty counts',
    HOLDER_UNKNOWN: 'The warranty holds only for {{holder}}; card {{number}} names no owner',
    SERIAL_UNREADABLE: 'The serial of the device is not known; check that card {{number}} belongs to it',
    SERIAL_NOT_ON_CARD: 'Card {{number}} names no serial; check that it belongs to this device',
    SERIAL_DIFFERS: 'Card {{number}} is for serial {{cardSerial}}; the device has {{deviceSerial}}',
  },
  /** Of the same reasons, where a value is not known. */
  reasonsWithout: {
    identity: 'No warranty card is registered for this device',
    start: 'Card {{number}} had not been activated by {{receivedOn}}',
    customer: 'The warranty holds only for {{holder}}; who brings the device is not known',
    card: 'The serial of the device cannot be read; check whether it has a warranty card',
  },
  summary: '{{result}}: {{reason}}',
  summaryOf: '{{result}} ({{what}}): {{reason}}',
}
