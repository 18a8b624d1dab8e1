import { z } from 'zod'

/**
 * Every expected refusal of the program: a closed set of codes, each with a sentence in every language
 * (`errors.<code>` in i18n) that says what to do next. Anything else that goes wrong is a bug.
 */
export const errorCodes = [
  // Who is asking
  'SIGNED_OUT',
  'NOT_PERMITTED',
  'WRONG_CREDENTIALS',
  'SIGN_IN_LOCKED',
  'ALREADY_SET_UP',
  'LOGIN_TAKEN',
  'LAST_MANAGER',
  'ROLE_NAME_TAKEN',
  'ROLE_BUILT_IN',
  'ROLE_IN_USE',
  'ADMINISTRATOR_COMPLETE',
  'OWN_ACCOUNT',
  'WRONG_PASSWORD',
  // What was sent
  'INVALID_INPUT',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'COMMAND_REUSED',
  // Customers, devices, catalogue
  'PHONE_INVALID',
  'CUSTOMER_NAME_MISSING',
  'CUSTOMER_SAME_PHONE',
  'IMEI_LENGTH',
  'IMEI_CHECK_DIGIT',
  'IMEI_MISSING_DIGIT',
  'DEVICE_IDENTITY_MISSING',
  'DEVICE_IDENTITY_TAKEN',
  'MODEL_EXISTS',
  // Warranty
  'MANUFACTURER_NAME_TAKEN',
  'POLICY_NAME_TAKEN',
  'POLICY_INACTIVE',
  'POLICY_COVERS_NOTHING',
  'SERIAL_RANGE_WRONG',
  'SERIAL_RANGE_TOO_LARGE',
  'CARD_UNKNOWN',
  'CARD_SERIAL_TAKEN',
  'CARD_SERIAL_MISSING',
  'CARD_NUMBER_WRONG',
  'CARD_NOT_ISSUED',
  'CARD_NOT_ACTIVE',
  'CARD_ENDED',
  'CARD_NOT_BLOCKED',
  'CARD_DATES_ORDER',
  'CARD_OF_ANOTHER_DEVICE',
  'NOT_COVERED',
  'NOTHING_TO_DECIDE',
  'OVERRIDE_NOT_PERMITTED',
  'EXCLUSION_WITHDRAWN',
  // Imports
  'IMPORT_UNKNOWN',
  'IMPORT_BUSY',
  'IMPORT_TOO_LARGE',
  'IMPORT_TOO_MANY_ROWS',
  'IMPORT_CHANGED',
  'IMPORT_ENCODING',
  'IMPORT_UNREADABLE',
  'IMPORT_EMPTY',
  'IMPORT_COLUMN_MISSING',
  'IMPORT_NOT_CHECKED',
  'IMPORT_HAS_REJECTS',
  'IMPORT_NOTHING_ACCEPTED',
  'IMPORT_STALE',
  'IMPORT_CANCELLED',
  // Repairs
  'REPAIR_ALREADY_OPEN',
  'PROMISE_IN_THE_PAST',
  'TRANSITION_NOT_LISTED',
  'COMMENT_REQUIRED',
  'OUTCOME_REQUIRED',
  'CHECKLIST_NOT_DONE',
  'NOT_A_TECHNICIAN',
  'REPAIR_CLOSED',
  'REWORK_NOT_DELIVERED',
  'NOT_A_REWORK',
  'REWORK_CAUSE_MISSING',
  'STATUS_IN_USE',
  'STATUS_NAME_TAKEN',
  'STATUS_LAST_OF_KIND',
  // Money
  'PAYMENT_ABOVE_BALANCE',
  'REFUND_ABOVE_PAID',
  'DISCOUNT_ABOVE_CHARGES',
  'CHARGE_ALREADY_REVERSED',
  'CHARGE_UNDER_DISCOUNT',
  'AMOUNT_TOO_LARGE',
  // Claims
  'CLAIM_EXISTS',
  'CLAIM_STATE',
  'CLAIM_ANSWER_TOO_LARGE',
  'NOTHING_TO_CLAIM',
  'NOTHING_OWED',
  'STATEMENT_SENT',
  'STATEMENT_NOT_SENT',
  'SETTLEMENT_TOO_LARGE',
  'SETTLEMENT_IN_THE_FUTURE',
  // Spare parts
  'PART_NUMBER_TAKEN',
  'BARCODE_TAKEN',
  'PART_IN_LEDGER',
  'PART_INACTIVE',
  'PHOTO_UNREADABLE',
  'PLACE_CODE_TAKEN',
  'PLACE_KIND',
  'PLACE_NOT_EMPTY',
  'PLACE_HOLDER_TAKEN',
  'SAME_PLACE',
  'STOCK_SHORT',
  'STOCK_RESERVED',
  'COST_UNUSUAL',
  'SERIALS_MISSING',
  'SERIAL_IN_STOCK',
  'SERIAL_NOT_HERE',
  'RECEIPT_USED',
  'ALREADY_REVERSED',
  'NOT_REVERSIBLE',
  'ALREADY_ARRIVED',
  'VALUE_TOO_LARGE',
  // Counting
  'COUNT_STATE',
  'COUNT_OVERLAPS',
  'COUNT_OUTSIDE',
  'COUNT_EMPTY',
  'COUNT_MOVED',
  'COUNT_SERIAL_TWICE',
  'COUNT_SERIAL_ELSEWHERE',
  'COUNT_SERIAL_IN_TRANSIT',
  // Purchasing
  'SUPPLIER_NAME_TAKEN',
  'SUPPLIER_INACTIVE',
  'ORDER_NOT_DRAFT',
  'ORDER_NOT_OPEN',
  'ORDER_HAS_RECEIPTS',
  'OVER_RECEIPT',
  'PART_NOT_ON_ORDER',
  'RETURN_TAKEN_BACK',
  'RETURN_TOO_MUCH',
  'RETURN_HAS_ENDED',
  'RETURN_SAME_SERIAL',
  'TAKEN_BACK_ELSEWHERE',
  // Planning
  'PLANNING_BUSY',
  'SUGGESTION_COVERED',
  // Parts for repairs
  'REPAIR_FINISHED',
  'REQUEST_SETTLED',
  'NOT_RESERVED',
  'NO_HOLDER',
  'HOLDER_LEFT',
  'OTHER_HOLDER',
  'MORE_THAN_ISSUED',
  'SERIAL_HELD',
  'BAG_IN_LEDGER',
  'CHARGE_OF_PART',
  'CORE_SETTLED',
  'CORE_NOT_OWED',
  'REASON_REQUIRED',
  'AMOUNT_REQUIRED',
  // Hand-over
  'NOT_READY',
  'BALANCE_OPEN',
  'CREDIT_OWED',
  'ACCESSORIES_UNTICKED',
  'PERSON_UNCHECKED',
  'SIGNATURE_MISSING',
  'RECEIPT_UNKNOWN',
  'RECEIPT_OF_ANOTHER_REPAIR',
  'HANDOVER_NOT_TODAY',
  'HANDOVER_ALREADY_REVERSED',
  'DEVICE_CAME_BACK',
  // Papers
  'PAPER_NOT_POSSIBLE',
  'PRINTER_UNKNOWN',
  'PRINT_FAILED',
  'FILE_NOT_WRITABLE',
  // The machine
  'DISK_FULL',
  'DATABASE_READ_ONLY',
  'DATABASE_BUSY',
  'UNEXPECTED',
] as const

export type ErrorCode = (typeof errorCodes)[number]

const issueSchema = z.object({
  /** Dotted path of the field in the input, empty for the whole. */
  path: z.string(),
  /** Key of the sentence under `issues` in i18n. */
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type InputIssue = z.infer<typeof issueSchema>

export const errorDataSchema = z.object({
  /** The input field that the refusal is about, as a dotted path, where there is one. */
  field: z.string().optional(),
  /** What the sentence is filled with; money in rial, days and instants as ISO text. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Only with INVALID_INPUT: one entry a field. */
  issues: z.array(issueSchema).optional(),
})

export type ErrorData = z.infer<typeof errorDataSchema>

type ErrorMap = {
  readonly [Code in ErrorCode]: { readonly status: 422; readonly data: typeof errorDataSchema }
}

/** The error map that every procedure of the contract carries. */
export const expectedErrors = Object.fromEntries(
  errorCodes.map(code => [code, { status: 422, data: errorDataSchema }]),
  // fromEntries forgets the keys; they are the tuple above.
) as unknown as ErrorMap
