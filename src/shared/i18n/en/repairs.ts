export const repairs = {}
