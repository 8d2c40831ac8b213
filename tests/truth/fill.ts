// A form and a stream of chance → numbers as clerks enter them: mostly zeros, sums that hold.
import type { Random } from '../../scripts/fuzz/random.ts';
import { active2019, active2021 } from './forms/active.ts';
import { appealGroups, appealResults } from './forms/appeals.ts';
import type { FormId } from './forms/form-id.ts';
import { isOutcome, requestColumns, requestRows } from './forms/requests.ts';
import { stat2008Wordings } from './forms/stat2008.ts';
import { stat2014Rows } from './forms/stat2014.ts';

type Values = Map<string, string>;

/** How much a body has to do: most are quiet. */
const moods = ['quiet', 'quiet', 'usual', 'usual', 'usual', 'busy'] as const;
type Mood = (typeof moods)[number];

function count(mood: Mood, random: Random): number {
  const chance = random.below(20);
  if (mood === 'quiet') return chance < 17 ? 0 : 1 + random.below(9);
  if (mood === 'usual') return chance < 11 ? 0 : chance < 18 ? 1 + random.below(60) : 100 + random.below(900);
  return chance < 5 ? 0 : chance < 15 ? 1 + random.below(400) : 1000 + random.below(90_000);
}

const amount = (random: Random): string =>
  random.pick(['0', String((1 + random.below(90_000_000)) / 100), String((1 + random.below(900_000)) / 10_000)]);

function change(random: Random): string {
  const size = 1 + random.below(60);
  return random.pick(['0', '0', `+${size}`, `-${size}`]);
}

/** What is in force or public in all is no less than what came this year. */
function raiseTotals(values: Values): void {
  for (const [total, part] of [
    ['in_force', 'issued'],
    ['total_public', 'published'],
  ] as const)
    for (const kind of ['rules', 'normative']) {
      const [whole, own] = [`active.${kind}.${total}`, Number(values.get(`active.${kind}.${part}`) ?? 0)];
      if (values.has(whole)) values.set(whole, String(Number(values.get(whole)) + own));
    }
}

function fillActive(values: Values, form: FormId, mood: Mood, random: Random): void {
  for (const { rows } of form === '2021' ? active2021 : active2019)
    for (const [, ...metrics] of rows)
      for (const metric of metrics) {
        if (metric.endsWith('.amount')) values.set(metric, amount(random));
        else values.set(metric, metric.endsWith('_change') ? change(random) : String(count(mood, random)));
      }
  raiseTotals(values);
}

const parts = requestColumns.map(({ id }) => id).filter((id) => id !== 'total');

function fillRequests(values: Values, form: FormId, mood: Mood, random: Random): void {
  const rows = new Map<string, number[]>();
  const outcomes = requestRows.filter(({ id, forms }) => forms.includes(form) && isOutcome(id));
  // Companies and citizens ask; the others hardly ever do.
  const often = parts.map((_, index) => index < 2 || random.below(4) === 0);
  for (const { id } of outcomes)
    rows.set(
      id,
      parts.map((_, index) => (often[index] ? count(mood, random) : 0)),
    );
  const total = parts.map((_, index) => [...rows.values()].reduce((sum, row) => sum + (row[index] ?? 0), 0));
  const out = parts.map((_, index) => (often[index] && random.below(3) === 0 ? random.below(12) : 0));
  const carried = total.map((number, index) =>
    Math.min(number + (out[index] ?? 0), random.below(3) === 0 ? random.below(8) : 0),
  );
  rows.set('total', total);
  rows.set('carried_out', out);
  rows.set('carried_in', carried);
  rows.set(
    'received',
    total.map((number, index) => number + (out[index] ?? 0) - (carried[index] ?? 0)),
  );
  for (const [id, row] of rows) {
    for (const [index, part] of parts.entries()) values.set(`requests.${id}.${part}`, String(row[index]));
    values.set(`requests.${id}.total`, String(row.reduce((sum, number) => sum + number, 0)));
  }
}

function fillAppeals(values: Values, mood: Mood, random: Random): void {
  for (const group of appealGroups) {
    let total = 0;
    for (const { id } of appealResults) {
      const number = random.below(3) > 0 ? 0 : Math.min(400, count(mood, random));
      if (id === 'total') values.set(`appeals.${group.id}.total`, String(total));
      else values.set(`appeals.${group.id}.${id}`, String(number));
      total += number;
    }
  }
}

/** Heads of the older tables and the parts that add up to them, read off the printed tables. */
const heads: readonly (readonly [head: string, ...parts: string[]])[] = [
  ['stat2014.channels', 'gazette', 'website', 'weibo', 'wechat', 'other_channels'],
  ['stat2014.requests', 'requests_in_person', 'requests_fax', 'requests_online', 'requests_letter', 'requests_other'],
  ['stat2014.concluded', 'concluded_on_time', 'concluded_extended'],
  [
    'stat2014.answers_denied',
    ...['denied_state_secret', 'denied_trade_secret', 'denied_privacy', 'denied_stability'],
    ...['denied_not_government_information', 'denied_other_law'],
  ],
  [
    'stat2014.answers',
    ...['answers_already_public', 'answers_granted', 'answers_partial', 'answers_denied', 'answers_not_this_body'],
    ...['answers_not_exist', 'answers_need_correction', 'answers_other_way'],
  ],
  ['stat2014.reviews', 'reviews_upheld', 'reviews_corrected', 'reviews_other'],
  ['stat2014.suits', 'suits_upheld', 'suits_corrected', 'suits_other'],
  ['stat2014.complaints', 'complaints_upheld', 'complaints_corrected', 'complaints_other'],
  ['stat2014.deposited', 'deposited_paper', 'deposited_electronic'],
  ['stat2014.sites', 'sites_city', 'sites_county', 'sites_town'],
  ['stat2014.reading_points', 'reading_points_city', 'reading_points_county', 'reading_points_town'],
  ['stat2014.visitors', 'visitors_city', 'visitors_county', 'visitors_town'],
  ['stat2014.staff', 'staff_full_time', 'staff_part_time'],
  ['stat2008.disclosed', 'website', 'gazette'],
  [
    'stat2008.requests',
    ...['requests_in_person', 'requests_fax', 'requests_email', 'requests_online', 'requests_letter'],
    ...['requests_letter_fax', 'requests_other'],
  ],
  ['stat2008.answers', 'answers_granted', 'answers_partial', 'answers_denied', 'answers_other'],
];

/** A part is no more than its whole. */
const wholes = [
  ['stat2014.disclosed_normative', 'stat2014.disclosed'],
  ['stat2014.press_conferences_head', 'stat2014.press_conferences'],
  ['stat2014.online_interviews_head', 'stat2014.online_interviews'],
] as const;

function balance(values: Values): void {
  for (const suffix of ['', '.cumulative'])
    for (const [head, ...own] of heads) {
      if (!values.has(`${head}${suffix}`)) continue;
      const table = head.slice(0, head.indexOf('.') + 1);
      const sum = own.reduce((total, part) => total + Number(values.get(`${table}${part}${suffix}`) ?? 0), 0);
      values.set(`${head}${suffix}`, String(sum));
    }
  for (const [part, whole] of wholes)
    if (Number(values.get(part)) > Number(values.get(whole))) values.set(part, values.get(whole) ?? '');
}

function fillStat2014(values: Values, mood: Mood, random: Random): void {
  for (const [, unit, metric] of stat2014Rows)
    if (metric)
      values.set(metric, unit === '万元' ? random.pick(['0', '0', '0', '3', '12.5']) : String(count(mood, random)));
  balance(values);
}

function fillStat2008(values: Values, wording: number, mood: Mood, random: Random): void {
  for (const [, , metric] of stat2008Wordings[wording] ?? []) {
    if (!metric) continue;
    const number = count(mood, random);
    values.set(metric, String(number));
    values.set(`${metric}.cumulative`, String(number + count(mood, random)));
  }
  balance(values);
}

/** All values that the form asks for, as printed. */
export function fillForm(form: FormId, wording: number, random: Random): Values {
  const values: Values = new Map();
  const mood = random.pick(moods);
  if (form === '2014') fillStat2014(values, mood, random);
  else if (form === '2008') fillStat2008(values, wording, mood, random);
  else {
    fillActive(values, form, mood, random);
    fillRequests(values, form, mood, random);
    fillAppeals(values, mood, random);
  }
  return values;
}
