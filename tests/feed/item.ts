/**
 * The shape of what the feed answers with, field by field as measured. None is ever null: what is missing is a missing key.
 */

export interface RawOrganization {
  _id: string;
  name: string;
  fullname: string;
  avatar?: string;
}

export interface RawUser {
  /** For two weeks of 2024 this was `id`; before, neither was there. */
  id?: string;
  _id?: string;
  avatarUrl: string;
  isPro: boolean;
  fullname: string;
  user: string;
  type: 'user';
  name?: string;
}

export interface RawAuthor {
  _id: string;
  user?: RawUser;
  name: string;
  status?: 'admin_assigned' | 'claimed_verified' | 'extracted_confirmed' | 'extracted_pending';
  statusLastChangedAt?: string;
  hidden: boolean;
}

export interface RawSubmitter {
  _id?: string;
  avatarUrl: string;
  fullname: string;
  name: string;
  type: 'user';
  isPro: boolean;
  isHf: boolean;
  isHfAdmin?: boolean;
  isMod: boolean;
  followerCount?: number;
  isUserFollowing?: boolean;
}

export interface RawPaper {
  id: string;
  authors: RawAuthor[];
  mediaUrls?: string[];
  publishedAt: string;
  submittedOnDailyAt?: string;
  title: string;
  submittedOnDailyBy?: RawUser;
  summary: string;
  upvotes: number;
  discussionId?: string;
  projectPage?: string;
  githubRepo?: string;
  githubRepoAddedBy?: 'user';
  ai_summary?: string;
  ai_keywords?: string[];
  ai_summary_model?: string;
  githubStars?: number;
  organization?: RawOrganization;
}

export interface RawItem {
  paper: RawPaper;
  publishedAt: string;
  title: string;
  summary?: string;
  mediaUrl?: string;
  mediaUrls?: string[];
  thumbnail?: string;
  numComments: number;
  submittedBy?: RawSubmitter;
  submitterOrganization?: RawOrganization;
  organization?: RawOrganization;
  isAuthorParticipating?: boolean;
}

/** An item as it will be once everything has come in, and when it comes in. */
export interface Listing {
  item: RawItem;
  /** When it appears on its list, epoch milliseconds. */
  arrivesAt: number;
  /** When its votes began. A paper listed again keeps the votes of the first time. */
  votedFrom: number;
  /** How fast its votes come: after so many milliseconds, nearly two thirds are there. */
  votePaceMs: number;
  /** When its machine-made summary and keywords arrive: with the item, or hours later. */
  aiArrivesAt: number;
}
