import type { issues as en } from '../en/issues'
import type { Texts } from '../texts'

export const issues: Texts<typeof en> = {
  required: 'این خانه را پر کنید.',
  too_big: 'حداکثر {{maximum}}.',
  too_small: 'حداقل {{minimum}}.',
  unsafe_character: 'در متن نویسهٔ پنهان یا کنترلی هست. به‌جای چسباندن، دوباره تایپ کنید.',
  one_line: 'متن باید یک‌خطی باشد.',
  unknown_time_zone: 'این منطقهٔ زمانی شناخته نیست. یکی را از فهرست انتخاب کنید.',
  latin_prefix: 'با حرف لاتین شروع کنید؛ پس از آن فقط حرف لاتین و رقم بیاید.',
  day_order: 'روز پایان پیش از روز آغاز است. روز دیرتری را انتخاب کنید.',
  code_too_short: 'کد باید دست‌کم چهار نویسه باشد؛ اسکنر کد کوتاه‌تر را نمی‌خواند.',
  serials_are_pieces: 'سریال فقط برای قطعه‌ای است که دانه‌دانه شمرده می‌شود. واحد دیگری انتخاب کنید.',
  invalid: 'این مقدار درست نیست. آن را بررسی و دوباره وارد کنید.',
}
