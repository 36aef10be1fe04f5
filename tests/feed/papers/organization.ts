import { startOfDay, DAY_MS } from '../day.ts';
import type { RawOrganization } from '../item.ts';
import { createRandom, type Random } from '../random.ts';
import { createId, inventHandle } from './authors.ts';
import { organizations } from './words/people.ts';

/** One of the invented organisations. The same one has the same identifier and handle on every paper. */
export function drawOrganization(random: Random): RawOrganization {
  const fullname = random.pick(organizations);
  const own = createRandom('organization', fullname);
  const id = createId(own, startOfDay('2022-01-01') + own.int(0, 1000) * DAY_MS);
  const name = inventHandle(own, fullname);
  const avatar = `https://cdn-avatars.huggingface.co/v1/production/uploads/${own.hex(24)}/${own.hex(21)}.png`;
  return { _id: id, name, fullname, ...(own.chance(0.9) && { avatar }) };
}
