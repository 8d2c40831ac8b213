// Invented agencies and a seed → queries of every kind with the entry that each one asks for, drawn by rule.
import { simplified } from '../../../src/report/text/fold-character.ts';
import { pathOf, type SearchEntry } from '../../../src/search/format/entry.ts';
import { Random } from '../generate/random.ts';
import { listWords, type NameOracle, spell, syllablesOf } from './name-oracle.ts';
import { makeSlip, type SlipKind } from './slip.ts';

export interface WantedQuery {
  kind: string;
  text: string;
  /** Path of the page it shall lead to. */
  path: string;
}

interface Draw {
  agency: SearchEntry;
  region: SearchEntry;
  sector: SearchEntry;
  oracle: NameOracle;
  random: Random;
}

/** Undefined where what was drawn could mean another agency too, or says nothing new; then the next one is drawn. */
type Rule = (draw: Draw) => string | undefined;

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const han = Array.from(
  '中国人民大会出生年月动同工也能下过子说产种面而方后多定行学法所得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
);
const generic = new Set([
  'bureau',
  'of',
  'and',
  'the',
  'office',
  'administration',
  'commission',
  'department',
  'for',
  'peoples',
  'government',
  'district',
  'county',
  'city',
]);
/** Simplified → one of its traditional forms. */
const traditional = new Map([...simplified].filter(([from]) => from.length === 1).map(([from, to]) => [to, from]));

const only = (count: number): boolean => count === 1;
const abbreviationOf = ({ sector, random }: Draw): string | undefined => {
  const short = sector.names.zh.filter((name) => name.length <= 4 && name !== sector.names.zh[0]);
  return short.length > 0 ? random.pick(short) : undefined;
};

const fullName: Rule = ({ agency, oracle }) => {
  const name = agency.names.zh[0] ?? '';
  return only(oracle.countNamed(name, 'han')) ? name : undefined;
};

/** The shortest name of the place, and so much of the kind as no other body there begins with. */
function drawPart({ region, sector, oracle }: Draw, spelling: 'han' | 'pinyin'): [string, string] | undefined {
  const place = oracle
    .placeText(region.id, spelling)
    ?.map((part) => spell(part, spelling))
    .join('');
  const syllables = spelling === 'han' ? Array.from(sector.names.zh[0] ?? '') : syllablesOf(sector.names.zh[0] ?? '');
  const lengths = Array.from({ length: syllables.length - 2 }, (_, index) => index + 2);
  const beginnings = lengths.map((length) => syllables.slice(0, length).join(''));
  const kind = beginnings.find((beginning) => only(oracle.countKinds(region.id, beginning, spelling)));
  return place && kind ? [place, kind] : undefined;
}

const formerName: Rule = ({ region, sector, oracle, random }) => {
  const place = random.pick(oracle.listPlaces(region.id)).join('');
  const text = place + random.pick(sector.names.zh.slice(1).concat(sector.names.zh[0] ?? ''));
  return only(oracle.countNamed(text, 'han')) && text !== place + sector.names.zh[0] ? text : undefined;
};

const abbreviation: Rule = (draw) => {
  const place = draw.oracle.placeText(draw.region.id, 'han')?.join('');
  const kind = abbreviationOf(draw);
  return place && kind && only(draw.oracle.countNamed(place + kind, 'han')) ? place + kind : undefined;
};

function spellName({ agency, oracle }: Draw, spelling: 'pinyin' | 'initials'): string | undefined {
  const name = agency.names.zh[0] ?? '';
  const text = spell(name, spelling);
  return only(oracle.countNamed(name, 'han')) && only(oracle.countNamed(text, spelling)) ? text : undefined;
}

/** 威海 + kjj, the place in pinyin: the initials of a kind alone are those of thousands of bodies. */
const pinyinAndInitials: Rule = (draw) => {
  const place = draw.oracle.placeText(draw.region.id, 'pinyin');
  const kind = abbreviationOf(draw);
  if (!place || !kind) return undefined;
  const initials = spell(kind, 'initials');
  return only(draw.oracle.countKinds(draw.region.id, initials, 'initials'))
    ? `${place.map((part) => spell(part, 'pinyin')).join('')} ${initials}`
    : undefined;
};

/** The distinctive words of the English name, of place and kind. */
const english: Rule = ({ agency, oracle }) => {
  const words = listWords(agency.names.en).filter((word) => !generic.has(word));
  return words.length > 1 && only(oracle.countWorded(words)) ? words.join(' ') : undefined;
};

/** A slip in the place or in the kind, kept where no other place or kind is as near. */
function drawSlip(
  { agency, region, sector, oracle, random }: Draw,
  kind: SlipKind,
  spelling: 'han' | 'pinyin',
): string | undefined {
  const place = spell(agency.names.zh[0]?.replace(sector.names.zh[0] ?? '', '') ?? '', spelling);
  const body = spell(sector.names.zh[0] ?? '', spelling);
  if (!agency.names.zh[0]?.endsWith(sector.names.zh[0] ?? '') || !agency.names.zh[0].includes(region.names.zh[0] ?? ''))
    return undefined;
  const others = spelling === 'han' ? han : letters;
  if (random.chance(0.5)) {
    const slipped = makeSlip(place, kind, others, random);
    return slipped !== place && only(oracle.countPlacesNear(slipped, spelling)) ? slipped + body : undefined;
  }
  const slipped = makeSlip(body, kind, others, random);
  return slipped !== body &&
    slipped.length > 3 &&
    only(oracle.countKindsNear(slipped, spelling)) &&
    only(oracle.countPlacesNear(place, spelling))
    ? place + slipped
    : undefined;
}

const toTraditional: Rule = (draw) => {
  const name = fullName(draw);
  const written = Array.from(name ?? '', (character) => traditional.get(character) ?? character).join('');
  return name === undefined || written === name ? undefined : written;
};

const anyOrder: Rule = (draw) => {
  const part = drawPart(draw, 'han');
  const place = draw.oracle.placeText(draw.region.id, 'han');
  return part && place ? draw.random.shuffle([...place, part[1]]).join(' ') : undefined;
};

const mixedScripts: Rule = (draw) => {
  const place = draw.oracle
    .placeText(draw.region.id, 'pinyin')
    ?.map((part) => spell(part, 'pinyin'))
    .join('');
  const kind = abbreviationOf(draw);
  return place && kind && only(draw.oracle.countKinds(draw.region.id, kind, 'han'))
    ? draw.random.shuffle([place, kind]).join(' ')
    : undefined;
};

const rules: Record<string, Rule> = {
  'full name': fullName,
  'part of a name': (draw) => drawPart(draw, 'han')?.join(''),
  'former name': formerName,
  abbreviation,
  'pinyin in full': (draw) => spellName(draw, 'pinyin'),
  'pinyin partly': (draw) => drawPart(draw, 'pinyin')?.join(' '),
  initials: (draw) => spellName(draw, 'initials'),
  'pinyin and initials': pinyinAndInitials,
  english,
  'wrong character': (draw) => drawSlip(draw, 'wrong', 'han'),
  'missing character': (draw) => drawSlip(draw, 'missing', 'han'),
  'extra character': (draw) => drawSlip(draw, 'extra', 'han'),
  'swapped characters': (draw) => drawSlip(draw, 'swapped', 'han'),
  'pinyin, wrong letter': (draw) => drawSlip(draw, 'wrong', 'pinyin'),
  'pinyin, missing letter': (draw) => drawSlip(draw, 'missing', 'pinyin'),
  'pinyin, extra letter': (draw) => drawSlip(draw, 'extra', 'pinyin'),
  'pinyin, swapped letters': (draw) => drawSlip(draw, 'swapped', 'pinyin'),
  traditional: toTraditional,
  'words in any order': anyOrder,
  'pinyin and characters': mixedScripts,
};

function drawPlain(kind: string, rule: Rule, oracle: NameOracle, random: Random): WantedQuery {
  for (;;) {
    const agency = random.pick(oracle.agencies);
    const region = oracle.region(agency.region);
    const sector = oracle.sector(agency.sector);
    const regular = agency.id === `${agency.region}-${agency.sector}`;
    const text = regular && region && sector ? rule({ agency, region, sector, oracle, random }) : undefined;
    if (text !== undefined) return { kind, text, path: agency.path };
  }
}

/** A part of a name, and a year whose report is there. */
function drawYear(oracle: NameOracle, random: Random): WantedQuery {
  for (;;) {
    const agency = random.pick(oracle.agencies);
    const region = oracle.region(agency.region);
    const sector = oracle.sector(agency.sector);
    if (!region || !sector || agency.id !== `${agency.region}-${agency.sector}` || agency.years.length === 0) continue;
    const part = drawPart({ agency, region, sector, oracle, random }, 'han');
    const year = random.pick(agency.years);
    if (part)
      return { kind: 'year', text: random.shuffle([...part, `${year}`]).join(' '), path: `${agency.path}${year}/` };
  }
}

/** The whole name of a branch, in characters or in pinyin. */
function drawIrregular(oracle: NameOracle, random: Random): WantedQuery {
  const branches = oracle.agencies.filter(({ id, region, sector }) => id !== `${region}-${sector}`);
  const counts = new Map<string, number>();
  for (const { names } of branches)
    for (const name of [names.zh[0] ?? '', spell(names.zh[0] ?? '', 'pinyin')])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  for (;;) {
    const agency = random.pick(branches);
    const text = spell(agency.names.zh[0] ?? '', random.chance(0.5) ? 'han' : 'pinyin');
    if (counts.get(text) === 1) return { kind: 'irregular name', text, path: agency.path };
  }
}

function drawRegion(oracle: NameOracle, random: Random): WantedQuery {
  for (;;) {
    const region = oracle.region(random.pick(oracle.agencies).region);
    const spelling = random.pick(['han', 'pinyin'] as const);
    const place = region && oracle.placeText(region.id, spelling);
    if (place)
      return {
        kind: 'region',
        text: place.map((part) => spell(part, spelling)).join(''),
        path: pathOf('region', region.id),
      };
  }
}

/** Draws `each` queries of every kind. */
export function drawQueries(oracle: NameOracle, each: number, seed = 'queries'): WantedQuery[] {
  const times = <T>(draw: () => T): T[] => Array.from({ length: each }, draw);
  const drawn = Object.entries(rules).flatMap(([kind, rule]) => {
    const random = new Random(`${seed} ${kind}`);
    return times(() => drawPlain(kind, rule, oracle, random));
  });
  const random = new Random(`${seed} others`);
  const others = [drawYear, drawIrregular, drawRegion].flatMap((draw) => times(() => draw(oracle, random)));
  return [...drawn, ...others];
}

/** Rows of letters and of characters that mean nothing. */
export function drawNonsense(count: number, seed = 'nonsense'): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const pool = index % 2 === 0 ? letters : han;
    return Array.from({ length: random.int(index % 2 === 0 ? 8 : 5, 12) }, () => random.pick(pool)).join('');
  });
}
