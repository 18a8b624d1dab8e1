/** What is wrong with one field of a form. */
export const issues = {
  required: 'This must be filled in.',
  too_big: 'At most {{maximum}}.',
  too_small: 'At least {{minimum}}.',
  unsafe_character:
    'There is a hidden or control character in the text. Type it again instead of pasting it.',
  one_line: 'This must be one line.',
  unknown_time_zone: 'This time zone is unknown. Choose one from the list.',
  latin_prefix: 'Begin with a letter from A to Z; only such letters and digits may follow.',
  day_order: 'The last day lies before the first. Choose a later one.',
  code_too_short: 'The code needs at least four characters: a scanner does not read a shorter one.',
  serials_are_pieces: 'Only what is counted piece by piece has serials. Choose another unit.',
  invalid: 'This value is not right. Check it and enter it again.',
}
