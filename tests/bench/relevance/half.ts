/** Four seed papers a digit, in the document's order, the lowest bit first: a bit is set where constants were chosen on the paper. */
const CHOSEN_ON = '5f658b6191b6ae663c8490331f49ca9e214594d79f5e67d0320deb';

/** Whether the seed paper of that index is held out: ranking it had no part in choosing constants. It is a random half. */
export function isHeldOut(index: number): boolean {
  return ((Number.parseInt(CHOSEN_ON[index >> 2] ?? '0', 16) >> (index & 3)) & 1) === 0;
}
