export const search = {
  repairs: 'Repairs',
  customers: 'Customers',
  devices: 'Devices',
  nothing: 'Nothing has “{{text}}” in it. Try a part of the number, name, phone or serial.',
  unknownCode: 'Nothing here has the code {{code}}.',
  checkInDevice: 'Take this device in',
  handOver: 'Hand over',
  work: 'Work on it',
  openRepair: 'In the shop',
  hint: 'Enter opens the first one',
}
