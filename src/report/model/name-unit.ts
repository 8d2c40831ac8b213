// A metric → its unit in both languages: 件 counts requests, documents and cases alike, English names each.
import { countedThings, type UnitTerm, units } from './glossary.ts';
import type { Metric } from './metric.ts';

type Thing = keyof typeof countedThings;

/** Beginnings of ids; the first that fits says what is counted, whatever fits none keeps the word of its unit. */
const things: readonly (readonly [ids: RegExp, thing: Thing])[] = [
  [/^requests\./, 'requests'],
  [/^active\.(?:rules|normative)\./, 'documents'],
  [/^active\.\w+\.decisions$/, 'decisions'],
  [/^narrative\.requests$/, 'requests'],
  [/^narrative\.proposals_/, 'proposals'],
  [/^narrative\.(?:wechat|weibo)$/, 'posts'],
  [/^narrative\.inquiries_answered$/, 'inquiries'],
  [/^narrative\.(?:wechat|weibo)_followers$/, 'followers'],
  [/^narrative\.surveys$/, 'consultations'],
  [/^narrative\.trainings$/, 'courses'],
  [/^(?:narrative|stat2014)\.press_conferences/, 'conferences'],
  [/^stat2014\.normative_issued$/, 'documents'],
  [/^stat2014\.(?:requests|concluded)/, 'requests'],
  [/^stat2014\.(?:answers|denied)/, 'answers'],
  [/^stat2014\.online_interviews/, 'interviews'],
  [/^stat2014\.(?:social_|other_)?responses$/, 'responses'],
  [/^stat2014\.sites/, 'websites'],
  [/^stat2014\.reading_points/, 'places'],
  [/^stat2014\.visitors/, 'visits'],
  [/^stat2014\.offices$/, 'offices'],
  [/^stat2014\.meetings$/, 'meetings'],
  [/^stat2014\.training_courses$/, 'courses'],
  [/^stat2008\.requests/, 'requests'],
  [/^stat2008\.answers/, 'answers'],
];

export function nameMetricUnit({ id, unit }: Pick<Metric, 'id' | 'unit'>): UnitTerm {
  const [, thing] = things.find(([ids]) => ids.test(id)) ?? [];
  return thing ? { zh: unit, ...countedThings[thing] } : units[unit];
}
