/** What each refusal says: what is wrong, then what to do next. */
export const errors = {
  SIGNED_OUT: 'You are signed out. Sign in and try again.',
  NOT_PERMITTED: 'Your role does not allow this. Ask a manager to do it or to change your role.',
  WRONG_CREDENTIALS: 'The name or the password is wrong. Check the keyboard language and type both again.',
  SIGN_IN_LOCKED: 'Too many wrong passwords. Wait {{seconds}} seconds, then try again.',
  ALREADY_SET_UP: 'This shop is set up already. Sign in with your own name.',
  LOGIN_TAKEN: 'Somebody signs in with this name already. Choose another one.',
  LAST_MANAGER: 'Nobody else can manage the staff. Give that permission to somebody else first.',
  ROLE_NAME_TAKEN: 'A role with this name exists already. Choose another name.',
  ROLE_BUILT_IN: 'Every shop keeps this role. Narrow what it may do, or give it to nobody.',
  ROLE_IN_USE: 'People have this role: {{names}}. Give them another role first, also those who have left.',
  ADMINISTRATOR_COMPLETE:
    'The administrator may always do everything. Make or choose another role for fewer permissions.',
  OWN_ACCOUNT: 'You cannot do this to your own account. Ask another manager.',
  WRONG_PASSWORD: 'The current password is wrong. Type it again.',
  INVALID_INPUT: 'Some fields are not right. Correct the marked fields and save again.',
  NOT_FOUND: 'This record could not be found. Check the number or search for it again.',
  CHANGED_MEANWHILE: 'Somebody has changed this meanwhile. Look at the new state and try again.',
  COMMAND_REUSED:
    'This was already saved in an earlier try. Look at what was saved before you send the changed one again.',
  PHONE_INVALID: 'This is not a valid phone number. Check its digits, or leave it empty.',
  CUSTOMER_NAME_MISSING: 'Write the name of the customer.',
  CUSTOMER_SAME_PHONE:
    '{{name}} has this number already. Say whether this is the same person, a relative or somebody new.',
  IMEI_LENGTH: 'An IMEI has 15 digits. Check what is missing or too many.',
  IMEI_CHECK_DIGIT: 'The last digit of the IMEI does not fit the others. Check it, or write why it is right.',
  IMEI_MISSING_DIGIT:
    'The last digit of the IMEI is missing. Accept the digit offered, or read it off the device again.',
  DEVICE_IDENTITY_MISSING: 'Enter the serial number or IMEI, or say why it is unreadable or absent.',
  DEVICE_IDENTITY_TAKEN:
    'Another device has this serial number or IMEI. Choose that device, or correct the number.',
  MODEL_EXISTS: 'This model is in the catalogue already. Choose it there.',
  MANUFACTURER_NAME_TAKEN:
    'A manufacturer with this name exists already. Choose it, or give this one another name.',
  POLICY_NAME_TAKEN: 'A policy with this name exists already. Choose another name.',
  POLICY_INACTIVE: 'This policy is switched off. Switch it on, or choose another one.',
  POLICY_COVERS_NOTHING:
    'This policy would cover nothing. Enter the months of cover for parts, labour or travel.',
  SERIAL_RANGE_WRONG:
    'These two serial numbers make no range. Both need the same beginning and the same length, and the last must not come before the first.',
  SERIAL_RANGE_TOO_LARGE:
    'This range has {{count}} serial numbers; one batch takes at most {{limit}}. Divide it.',
  CARD_UNKNOWN: 'No warranty card has this number. Read it off the card again, or search by serial number.',
  CARD_SERIAL_TAKEN:
    'Warranty card {{number}} has the serial number {{serial}} already (taken in all: {{count}}). Look at that card, or correct the serial number.',
  CARD_SERIAL_MISSING: 'The card needs the serial number of its device. Scan or type it.',
  CARD_NUMBER_WRONG:
    'This card number was mistyped: its last character does not fit the others. Compare it with the card, or scan the code.',
  CARD_NOT_ISSUED:
    'This card does not wait for activation: it is active, blocked or has ended. Look at its history.',
  CARD_NOT_ACTIVE: 'This card is not active. Activate it first, or unblock it.',
  CARD_ENDED: 'This card was voided or replaced and no longer changes. Look at its history.',
  CARD_NOT_BLOCKED: 'This card is not blocked. Look at its present status.',
  CARD_DATES_ORDER:
    'These dates contradict each other: {{later}} cannot come before {{earlier}}. The order is production, sale, installation or activation, and none after today.',
  CARD_OF_ANOTHER_DEVICE:
    'Warranty card {{number}} belongs to another device. Compare the serial numbers, or choose the card of this device.',
  NOT_COVERED: 'The warranty does not cover this line. Look at the reasons, or let the customer pay for it.',
  NOTHING_TO_DECIDE: 'There is nothing to decide here: this result stands already.',
  OVERRIDE_NOT_PERMITTED:
    'This would override the rules of the policy, which your role does not allow. Ask somebody who may.',
  EXCLUSION_WITHDRAWN: 'This exclusion was withdrawn already. Look at the repair again.',
  IMPORT_UNKNOWN: 'This file is no longer here. Choose it again.',
  IMPORT_BUSY: 'An import is running. Wait until it ends, or cancel it.',
  IMPORT_TOO_LARGE: 'The file is larger than {{limit}} MB. Divide it into smaller ones.',
  IMPORT_TOO_MANY_ROWS: 'The file has more than {{limit}} rows. Divide it into smaller ones.',
  IMPORT_CHANGED:
    'The file arrived differently from how it was announced. Close it in other programs and choose it again.',
  IMPORT_ENCODING:
    'The text of this file is not Unicode, and its letters cannot be told for sure. In your spreadsheet choose “Save as” and then “CSV UTF-8” or “Excel (.xlsx)”, and choose that file.',
  IMPORT_UNREADABLE:
    'This file cannot be read as a table. In your spreadsheet choose “Save as” and then “Excel (.xlsx)” or “CSV UTF-8”, without a password, and choose that file.',
  IMPORT_EMPTY: 'There are no rows in this file. Choose another one.',
  IMPORT_COLUMN_MISSING: 'Say which column has the serial number or the number of the card.',
  IMPORT_NOT_CHECKED: 'Check the file first; then it can be imported.',
  IMPORT_HAS_REJECTS:
    'Rejected rows: {{count}}. Correct them in the file and choose it again, or say that they are to be left out.',
  IMPORT_NOTHING_ACCEPTED: 'No row of this file can be imported. Look at the reasons and correct the file.',
  IMPORT_STALE:
    'Since the check somebody else saved a card with a serial or card number of this file. Nothing was imported. Check the file again.',
  IMPORT_CANCELLED: 'The import was cancelled. Nothing was imported.',
  REPAIR_ALREADY_OPEN: 'Repair {{number}} of this device is still open. Go on with it, or close it first.',
  PROMISE_IN_THE_PAST: 'The promised day is over. Choose today or a later day.',
  TRANSITION_NOT_LISTED:
    'The repair cannot go to this status from where it is. Choose one of the steps offered.',
  COMMENT_REQUIRED: 'This step needs a comment. Write why.',
  OUTCOME_REQUIRED: 'Say with which outcome the repair ends.',
  CHECKLIST_NOT_DONE: 'The checklist is not done. Answer every item; a failed item sends the repair back.',
  NOT_A_TECHNICIAN: 'This person cannot be given repairs. Choose a technician.',
  REPAIR_CLOSED:
    'This repair is closed and no longer changes. Check the device in again if there is more to do.',
  REWORK_NOT_DELIVERED: 'A rework can only follow a delivered repair. Choose the one that was handed over.',
  NOT_A_REWORK: 'This repair is no rework. Open a rework from the delivered repair.',
  REWORK_CAUSE_MISSING: 'Say first why the device came back: choose the cause under “Rework”.',
  STATUS_IN_USE: 'Repairs have this status. Move them to another status first.',
  STATUS_NAME_TAKEN: 'A status with this name exists already. Choose another name.',
  STATUS_LAST_OF_KIND: 'This is the default status of its stage and has to stay. Rename it instead.',
  PAYMENT_ABOVE_BALANCE:
    'The payment is more than the balance due of {{balance}}. Enter at most that, or take a deposit.',
  REFUND_ABOVE_PAID: 'The refund is more than what was paid, {{paid}}. Enter at most that.',
  DISCOUNT_ABOVE_CHARGES: 'The discount is more than the charges. Enter less.',
  CHARGE_ALREADY_REVERSED: 'This line was removed already. Look at the account again.',
  CHARGE_UNDER_DISCOUNT:
    'Without this line the discount would be more than the charges. Remove the discount first.',
  AMOUNT_TOO_LARGE: 'The amount is too large. Check the number of zeros and the unit.',
  CLAIM_EXISTS: 'This repair already has claim {{number}}. Open it instead.',
  CLAIM_STATE: 'Claim {{number}} has moved on meanwhile. Look at it again.',
  CLAIM_ANSWER_TOO_LARGE: 'For claim {{number}} at most {{amount}} was asked. Enter that or less.',
  NOTHING_TO_CLAIM: 'No claim waits in these days. Choose other days.',
  NOTHING_OWED: 'Nothing is owed on statement {{number}} any more.',
  STATEMENT_SENT: 'Statement {{number}} was sent already.',
  STATEMENT_NOT_SENT: 'Statement {{number}} is not sent yet. Send it first.',
  SETTLEMENT_TOO_LARGE: 'At most {{remaining}} is owed. Enter that or less.',
  SETTLEMENT_IN_THE_FUTURE:
    'Money cannot have come on a day that is still ahead. Enter the day on which it came.',
  PART_NUMBER_TAKEN:
    'Another part has the number {{number}}. Open that one, or give this one a number of its own.',
  BARCODE_TAKEN: 'The barcode {{code}} belongs to the part {{number}} already. Take it off there first.',
  PART_IN_LEDGER:
    'The part has been in stock, asked for, ordered, or counted in an open count. Its unit and whether it has serials can no longer be changed; make a new part instead.',
  PART_INACTIVE: 'The part {{number}} is no longer kept. Make it active again first.',
  PHOTO_UNREADABLE: 'This picture cannot be kept. Choose another picture of at most 10 MB.',
  PLACE_CODE_TAKEN: 'The place {{name}} has this code already. Give this one another.',
  PLACE_KIND: 'This kind of place is not possible here. Choose another place.',
  PLACE_NOT_EMPTY: 'Parts still lie in {{name}}. Move them to another place first.',
  PLACE_HOLDER_TAKEN: '{{name}} has a bag already. Use that one.',
  SAME_PLACE: 'The parts lie there already. Choose another place to move them to.',
  STOCK_SHORT: 'Only {{there}} of {{number}} lie in {{place}}. Enter less, or choose another place.',
  STOCK_RESERVED: 'Only {{available}} of {{number}} can be taken; the rest is reserved for repairs.',
  COST_UNUSUAL:
    'The last cost of {{number}} was {{last}} and this is {{cost}}. Check whether rial and toman were mixed up; if it is right, say so.',
  SERIALS_MISSING:
    '{{number}} is kept by serial. Enter one serial for each piece: {{given}} of {{needed}} so far.',
  SERIAL_IN_STOCK: 'The serial {{serial}} of {{number}} is in stock already. Check what you scanned.',
  SERIAL_NOT_HERE: 'The serial {{serial}} of {{number}} does not lie in {{place}}. Check what you scanned.',
  RECEIPT_USED:
    'Parts of {{document}} have been used since. Return or adjust those first, or correct the difference by an adjustment.',
  ALREADY_REVERSED: '{{document}} was taken back by {{by}} already.',
  NOT_REVERSIBLE: '{{document}} cannot be taken back. Enter a new document that sets it right.',
  ALREADY_ARRIVED: '{{document}} has arrived with {{by}} already.',
  VALUE_TOO_LARGE: 'The stock of {{number}} would be worth more than can be kept. Check quantity and cost.',
  COUNT_STATE:
    'The count {{number}} has gone on since and this can no longer be done to it. Look at it again.',
  COUNT_OVERLAPS:
    'The count {{number}} counts the same parts at the same place already. Go on with it, or end it first.',
  COUNT_OUTSIDE: '{{name}} does not belong to this count. Look up what is being counted.',
  COUNT_EMPTY: 'Nothing has been counted yet. Count something first, or give the count up.',
  COUNT_MOVED: 'Lines that have moved since they were counted: {{lines}}. Count them anew, or confirm them.',
  COUNT_SERIAL_TWICE: 'The serial {{serial}} of {{number}} was counted in {{place}} already.',
  COUNT_SERIAL_ELSEWHERE:
    'The serial {{serial}} of {{number}} is kept as lying in {{place}}. Bring it back by a document of its own, then count the line anew.',
  SUPPLIER_NAME_TAKEN: 'A supplier with this name is there already. Choose it, or write another name.',
  SUPPLIER_INACTIVE: '{{name}} no longer supplies you. Make the supplier active again, or choose another.',
  ORDER_NOT_DRAFT: 'Order {{number}} is no longer a draft. Take the placing back first to change it.',
  ORDER_NOT_OPEN: 'Order {{number}} is not open. Look at it again.',
  ORDER_HAS_RECEIPTS: 'Parts of order {{number}} have been received. Close the rest of it instead.',
  OVER_RECEIPT:
    'Of {{number}} only {{left}} are still to come and this is {{given}}. If more came than was ordered, say so.',
  PART_NOT_ON_ORDER: '{{number}} is not on order {{order}}. If it came all the same, say so.',
  RETURN_TAKEN_BACK: 'Return {{number}} was taken back: its parts are in stock again.',
  RETURN_TOO_MUCH: 'Of {{number}} only {{open}} are still with the supplier. Enter that or less.',
  RETURN_HAS_ENDED: 'Something of return {{number}} has come back or was credited. Take that back first.',
  RETURN_SAME_SERIAL:
    'Serial {{serial}} is what went back to the supplier. If the same piece came back, choose “Repaired”; otherwise enter the serial of the one that came instead.',
  TAKEN_BACK_ELSEWHERE: '{{document}} belongs to a purchase or a repair. Take it back there.',
  PLANNING_BUSY: 'All parts are being planned already. Wait until it has ended, or cancel it.',
  SUGGESTION_COVERED:
    '{{number}} is covered meanwhile: there is enough of it, or it has been ordered. Take it off, or say that you want it anyway.',
  REPAIR_FINISHED: 'Repair {{number}} is ready, so no part is needed. Set it back to repairing first.',
  REQUEST_SETTLED: 'Nothing of this request waits or is reserved any more. Look at the repair again.',
  NOT_RESERVED: 'Only {{reserved}} of {{number}} are reserved for repair {{repair}}. Enter that or less.',
  NO_HOLDER: 'Repair {{repair}} has no technician. Choose who gets the parts.',
  HOLDER_LEFT: '{{name}} no longer works here. Choose who gets the parts.',
  OTHER_HOLDER:
    'Somebody else has {{issued}} of {{number}} of this request already. Issue the rest to the same person, or take those back first.',
  MORE_THAN_ISSUED: 'Only {{issued}} of {{number}} are issued for this. Enter that or less.',
  SERIAL_HELD:
    'The serial {{serial}} of {{number}} was issued for a repair. Fit it there, or give it back first.',
  BAG_IN_LEDGER:
    'Parts for repairs went through this bag of {{name}}, so it stays theirs. Make a new place instead.',
  CHARGE_OF_PART: 'This line is a fitted part. Take the part out again; its line goes with it.',
  CORE_SETTLED: 'The old part was handed in or closed already. Look at the list again.',
  CORE_NOT_OWED: 'Nobody outside is to get this old part. Scrap it, or charge it.',
  REASON_REQUIRED: 'Write why.',
  AMOUNT_REQUIRED: 'Enter the amount that is charged.',
  COUNT_SERIAL_IN_TRANSIT:
    'The serial {{serial}} of {{number}} is kept as being on its way. Say that it has arrived, then count the line anew.',
  NOT_READY: 'The device is not ready for hand-over. Finish the repair first.',
  BALANCE_OPEN: 'There is a balance due. Take the payment, or give the reason for the credit.',
  CREDIT_OWED: 'The customer has paid more than the total. Refund the difference first.',
  ACCESSORIES_UNTICKED: 'Tick every accessory that was taken in; for a missing one write why.',
  PERSON_UNCHECKED: 'Scan the receipt, or write how you made sure who is taking the device.',
  SIGNATURE_MISSING: 'Get the signature on paper, or write why there is none.',
  RECEIPT_UNKNOWN: 'No repair has this receipt code. Scan it again, or search by number.',
  RECEIPT_OF_ANOTHER_REPAIR: 'This receipt belongs to another repair. Scan the receipt of this one.',
  HANDOVER_NOT_TODAY: 'A hand-over can only be taken back on the same day. Check the device in again.',
  HANDOVER_ALREADY_REVERSED: 'This hand-over was taken back already. Look at the repair again.',
  DEVICE_CAME_BACK:
    'The device came back as repair {{number}} since, so this hand-over did happen and stays. Go on with that repair.',
  PAPER_NOT_POSSIBLE: 'This paper does not exist yet for the repair. Print it after the hand-over.',
  PRINTER_UNKNOWN: 'The printer was not found. Check its cable and name, or choose another printer.',
  PRINT_FAILED: 'Printing failed; everything is saved. Check paper and printer, then print again.',
  FILE_NOT_WRITABLE:
    'The file could not be written. Choose another folder, or close the file where it is open.',
  DISK_FULL: 'The disk is full and nothing was saved. Free some space, then save again.',
  DATABASE_READ_ONLY:
    'The data folder cannot be written to and nothing was saved. Check its permissions, then save again.',
  DATABASE_BUSY: 'Another program is using the data and nothing was saved. Wait a moment, then try again.',
  UNEXPECTED:
    'Something went wrong in the program and nothing was saved. Try again; if it happens again, report reference {{reference}}.',
}
