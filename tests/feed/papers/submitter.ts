import type { RawSubmitter, RawUser } from '../item.ts';
import type { Random } from '../random.ts';
import { hasField } from './eras.ts';

/** The account that put a paper on the list, once more and in another shape. */
export function createSubmitter(random: Random, user: RawUser, day: string): RawSubmitter {
  const { _id: id } = user;
  const followerCount = random.chance(0.75) && random.int(1, random.pick([5, 50, 3000]));
  return {
    ...(id !== undefined && hasField('submitterId', day) && { _id: id }),
    avatarUrl: user.avatarUrl,
    fullname: user.fullname,
    name: user.user,
    type: 'user',
    isPro: user.isPro,
    isHf: random.chance(0.02),
    ...(hasField('isHfAdmin', day) && { isHfAdmin: false }),
    isMod: false,
    ...(followerCount && hasField('followerCount', day) && { followerCount }),
    ...(hasField('userName', day) && { isUserFollowing: false }),
  };
}
