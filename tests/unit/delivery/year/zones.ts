/** Where years are lived: the earliest and the latest date on earth, half hours, summers in the north and the south. */
export const HOMES = {
  'Pacific/Kiritimati': 'UTC+14',
  'Pacific/Pago_Pago': 'UTC-11',
  'Asia/Kolkata': 'a half-hour zone',
  'Australia/Adelaide': 'a summer in January, half an hour off',
  'Europe/Berlin': 'a summer in July',
  UTC: 'UTC',
} as const;
