import { signal } from '@preact/signals';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { readExchange } from '../../lib/store/travels';
import { askForExchange, isTravelling } from '../../lib/travel';
import { saveTravelling, watchTravelling } from '../../lib/travel-choice';

/** Whether marks and topics travel; undefined until that was read. */
export const isOn = signal<boolean | undefined>(undefined);

void isTravelling().then((value) => {
  isOn.value = value;
});
watchTravelling((value) => {
  isOn.value = value;
});

/** What became of the exchanges. */
export const lastExchange = liveSignal(() => readExchange);

/** Switches it at once; the first exchange comes before long. */
export function switchTravel(value: boolean): void {
  isOn.value = value;
  saveTravelling(value).then(() => (value ? askForExchange() : undefined), reportDatabaseError);
}
