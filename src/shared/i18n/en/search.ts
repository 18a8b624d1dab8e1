export const search = {
  repairs: 'Repairs',
  customers: 'Customers',
  devices: 'Devices',
  parts: 'Spare parts',
  nothing: 'Nothing has “{{text}}” in it. Try a part of the number, name, phone or serial.',
  unknownCode: 'Nothing here has the code {{code}}.',
  handOver: 'Hand over',
  openRepair: 'In the shop',
}
