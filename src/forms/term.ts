// The words that forms have in common: terms in both languages, units, and what the general units count.

/** A statutory term and its English words. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

/** A unit, and its English word for one thing beside that for several. */
export interface UnitTerm extends Term {
  readonly enOne: string;
}

/** Units as the forms print them. */
export const units = {
  件: { zh: '件', en: 'cases', enOne: 'case' },
  条: { zh: '条', en: 'items', enOne: 'item' },
  项: { zh: '项', en: 'items', enOne: 'item' },
  篇: { zh: '篇', en: 'articles', enOne: 'article' },
  个: { zh: '个', en: 'units', enOne: 'unit' },
  次: { zh: '次', en: 'times', enOne: 'time' },
  期: { zh: '期', en: 'issues', enOne: 'issue' },
  份: { zh: '份', en: 'copies', enOne: 'copy' },
  人: { zh: '人', en: 'people', enOne: 'person' },
  人次: { zh: '人次', en: 'attendances', enOne: 'attendance' },
  元: { zh: '元', en: 'yuan', enOne: 'yuan' },
  万元: { zh: '万元', en: '× 10,000 yuan', enOne: '× 10,000 yuan' },
} as const satisfies Readonly<Record<string, UnitTerm>>;

export type UnitId = keyof typeof units;

/** What the general words 件, 条, 个 and 次 count, where English has a word for it. */
export const countedThings = {
  requests: { en: 'requests', enOne: 'request' },
  answers: { en: 'answers', enOne: 'answer' },
  documents: { en: 'documents', enOne: 'document' },
  decisions: { en: 'decisions', enOne: 'decision' },
  proposals: { en: 'proposals', enOne: 'proposal' },
  posts: { en: 'posts', enOne: 'post' },
  inquiries: { en: 'inquiries', enOne: 'inquiry' },
  followers: { en: 'followers', enOne: 'follower' },
  websites: { en: 'websites', enOne: 'website' },
  places: { en: 'places', enOne: 'place' },
  offices: { en: 'offices', enOne: 'office' },
  conferences: { en: 'conferences', enOne: 'conference' },
  consultations: { en: 'consultations', enOne: 'consultation' },
  interviews: { en: 'interviews', enOne: 'interview' },
  responses: { en: 'responses', enOne: 'response' },
  visits: { en: 'visits', enOne: 'visit' },
  meetings: { en: 'meetings', enOne: 'meeting' },
  courses: { en: 'courses', enOne: 'course' },
} as const satisfies Readonly<Record<string, Omit<UnitTerm, 'zh'>>>;

export type CountedThing = keyof typeof countedThings;
