/** The id of the notification that the options page shows on request; the worker hears of the click. */
export const TEST_NOTICE = 'test';
