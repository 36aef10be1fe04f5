/** The first day on which the captured answers hold a field. `paper.` is left out where both levels gained it at once. */
export const SINCE = {
  thumbnail: '2024-06-12',
  mediaUrls: '2024-06-12',
  submittedBy: '2024-06-13',
  userId: '2024-07-23',
  discussionId: '2024-08-02',
  userUnderscoreId: '2024-08-06',
  followerCount: '2024-10-24',
  submitterId: '2024-12-03',
  isAuthorParticipating: '2025-01-13',
  links: '2025-03-04',
  outerSummary: '2025-03-11',
  aiKeywords: '2025-03-11',
  outerArxivTime: '2025-03-11',
  submittedOnDaily: '2025-03-17',
  paperMediaUrls: '2025-03-17',
  isHfAdmin: '2025-03-21',
  aiSummary: '2025-05-22',
  githubStars: '2025-06-25',
  submitterOrganization: '2025-09-29',
  organization: '2025-10-03',
  unwrappedText: '2025-11-12',
  githubRepoAddedBy: '2025-12-11',
  userName: '2026-04-06',
  midnightPublication: '2026-04-06',
  midnightSubmission: '2026-05-14',
  aiSummaryModel: '2026-07-14',
} as const;

/** Whether answers of this day hold the field. Days compare as text. */
export const hasField = (field: keyof typeof SINCE, day: string): boolean => day >= SINCE[field];
