export const items = {}
