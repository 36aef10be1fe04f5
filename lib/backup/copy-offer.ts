import { storedValue } from '../stored-value';

/** Outside the database, so that it is there when the database is not; and small, so that every page can ask. */
const offer = storedValue('local', 'copy-offer');

/** Whether a copy is there from before the database was lost, and nobody has said what is to become of it. */
export async function hasCopyOffer(): Promise<boolean> {
  return (await offer.read()) === true;
}

/** Makes the offer, or takes it back. */
export function setCopyOffer(isOpen: boolean): Promise<void> {
  return offer.write(isOpen);
}
