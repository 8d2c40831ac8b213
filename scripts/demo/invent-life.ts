// A body and the years asked for → the years of which it has a report, each with a course that goes on from the year before.

import type { Agency } from '../../src/report/model/agency.ts';
import type { Course, Slip } from '../bench/generate/course.ts';
import { Random } from '../bench/generate/random.ts';

interface LivedYear {
  year: number;
  course: Course;
}

/** How many requests a body of the kind has, beside others of its level. */
const busy: Readonly<Record<string, number>> = {
  gov: 16,
  zrzyj: 9,
  gaj: 5,
  zjj: 6,
  scjgj: 4,
  sthjj: 3,
  jyj: 2,
  kjj: 0.35,
};
const busyAt: Readonly<Record<string, number>> = { province: 3, city: 1, county: 0.45 };

/** Kinds that license and fine by the thousand. */
const enforcing = new Set(['gaj', 'scjgj', 'jtj', 'sthjj', 'wjw', 'yjj', 'cgj']);

/** Rows that every body meets; all others are met by some only. */
const common: Readonly<Record<string, number>> = {
  granted: 40,
  partial: 8,
  'unavailable.not_held': 26,
  'rejected.petition': 6,
  'denied.third_party': 3,
  'other.misc': 5,
  'other.all': 5,
};

const round = (value: number): number => Math.max(0, Math.round(value));

/** Around 1, by a normal distribution of the logarithm. */
function spread(random: Random, width: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.exp(width * normal);
}

/** What stays the same of a body. */
class Body {
  readonly agency: Agency;
  readonly seed: string;
  readonly requests: number;
  readonly growth: number;
  readonly output: number;
  readonly outputGrowth: number;
  readonly decisions: number;
  readonly hasWeibo: boolean;
  /** How much of what came in is open at the end of a year. */
  readonly openShare: number;
  readonly contested: number;

  constructor(agency: Agency, level: string, seed: string) {
    const random = new Random(`${seed}/${agency.id}`);
    const sector = agency.sector ?? '';
    this.agency = agency;
    this.seed = seed;
    this.requests = 14 * (busy[sector] ?? 1) * (busyAt[level] ?? 1) * spread(random, 0.7);
    this.growth = 0.04 + 0.09 * (random.next() - 0.4);
    this.output = 420 * (sector === 'gov' ? 9 : 1) * (busyAt[level] ?? 1) ** 0.5 * spread(random, 0.6);
    this.outputGrowth = 0.12 * (random.next() - 0.35);
    this.decisions = (enforcing.has(sector) ? 1400 : 35) * (busyAt[level] ?? 1) * spread(random, 0.9);
    this.hasWeibo = random.chance(0.4);
    this.openShare = 0.02 + 0.08 * random.next();
    this.contested = 0.01 + 0.06 * random.next();
  }

  /** The same every year. */
  weigh(row: string): number {
    const random = new Random(`${this.seed}/${this.agency.id}/${row}`);
    const usual = common[row];
    if (usual !== undefined) return usual * spread(random, 0.5);
    return random.chance(0.35) ? 1.5 * spread(random, 0.8) : 0.02;
  }
}

/** What the table of disclosure says of documents and of matters that go on for years. */
interface Stock {
  issued: number;
  repealed: number;
  inForce: number;
}

function describeDocuments({ issued, repealed, inForce }: Stock): Readonly<Record<string, number>> {
  return { issued, repealed, in_force: inForce, made: issued, published: issued, total_public: inForce };
}

function makeActive(body: Body, random: Random, stock: Stock): Course['active'] {
  const none = describeDocuments({ issued: 0, repealed: 0, inForce: 0 });
  const documents = describeDocuments(stock);
  const decided = round(body.decisions * spread(random, 0.25));
  const [licences, penalties] = [round(decided * 0.7), round(decided * 0.3)];
  const charged = body.agency.sector === 'zrzyj' ? Math.round(body.requests * 300 * spread(random, 0.3)) / 100 : 0;
  const cells: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    rules: none,
    normative: documents,
    licensing: { items_prev: 24, items_change: 0, decisions: licences },
    other_services: { items_prev: 18, items_change: 0, decisions: round(licences / 3) },
    penalty: { items_prev: 60, items_change: 0, decisions: penalties },
    coercion: { items_prev: 5, items_change: 0, decisions: round(penalties / 20) },
    fees: { items_prev: charged > 0 ? 2 : 0, items_change: 0, amount: charged },
  };
  return (row, column) => cells[row]?.[column];
}

interface Standing {
  open: number;
  stock: Stock;
}

function inventCourse(body: Body, year: number, before: Standing | null): { course: Course; after: Standing } {
  const random = new Random(`${body.seed}/${body.agency.id}/${year}`);
  const since = year - 2018;
  const received = round(body.requests * Math.exp(body.growth * since) * spread(random, 0.22));
  const carriedIn = before?.open ?? round(received * body.openShare);
  const carriedOut = round(received * body.openShare * spread(random, 0.4));
  const [issued, last] = [random.count(9), before?.stock.inForce ?? random.int(3, 60)];
  const repealed = Math.min(last, random.count(5));
  const stock = { issued, repealed, inForce: last + issued - repealed };
  const output = body.output * Math.exp(body.outputGrowth * since);
  const website = round(output * spread(random, 0.2));
  // The first bodies had an account in 2012; by now nearly all have.
  const wechat = year < 2014 ? 0 : round(output * 0.12 * (year - 2012) * spread(random, 0.25));
  const weibo = body.hasWeibo ? round(output * 0.5 * Math.exp(-0.12 * Math.abs(since)) * spread(random, 0.3)) : 0;
  const slips: readonly (Slip | null)[] = ['sum', 'text'];
  const course: Course = {
    received,
    carriedIn,
    carriedOut: Math.min(carriedOut, Math.floor((received + carriedIn) / 2)),
    facts: {
      website,
      wechat,
      weibo,
      disclosed: website + wechat + weibo,
      requests: received,
      interpretations: random.int(3, 60),
      pressConferences: random.int(1, 9),
      npc: random.int(2, 40),
      cppcc: random.int(2, 40),
    },
    weigh: (row) => body.weigh(row),
    appeals: received * body.contested,
    active: makeActive(body, random, stock),
    slip: random.chance(0.04) ? random.pick(slips) : null,
  };
  return { course, after: { open: course.carriedOut, stock } };
}

/** Which years are there: most bodies begin at the first, a few late or once only; here and there one is missing. */
function chooseYears(random: Random, years: readonly number[]): Set<number> {
  if (random.chance(0.04)) return new Set([random.pick(years)]);
  const from = random.chance(0.7) ? 0 : random.int(0, Math.floor(years.length / 2));
  const missing = new Set(years.filter((_, index) => random.chance(index === years.length - 1 ? 0.07 : 0.03)));
  const held = years.slice(from).filter((year) => !missing.has(year));
  return new Set(held.length > 0 ? held : years.slice(-1));
}

export function inventLife(agency: Agency, level: string, years: readonly number[], seed: string): LivedYear[] {
  const body = new Body(agency, level, seed);
  const held = chooseYears(new Random(`${seed}/${agency.id}/years`), years);
  let standing: Standing | null = null;
  const lived = years.map((year): LivedYear => {
    const { course, after } = inventCourse(body, year, standing);
    standing = after;
    return { year, course };
  });
  return lived.filter(({ year }) => held.has(year));
}
