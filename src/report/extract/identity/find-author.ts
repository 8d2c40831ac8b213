// What a document says of its author in several places → the one body that they agree on, or the reason why there is none.
import type { Agency } from '../../model/agency.ts';
import { makeRejection, type Rejection } from '../../model/rejection.ts';
import { foldName } from '../../registry/fold-name.ts';
import { cutPlates, identifyAgency, rateName } from '../../registry/identify-agency.ts';
import { isBelow } from '../../registry/locality.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Hints } from '../../registry/resolve-hints.ts';
import { foldText } from '../../text/fold-character.ts';

/** A place that names the author; the stronger first. `page`: a title that the page states outside the report. */
export interface AuthorClaim {
  kind: 'title' | 'page' | 'author' | 'signature' | 'opening' | 'contact';
  printed: string;
}

const isTitled = (kind: AuthorClaim['kind']): boolean => kind === 'title' || kind === 'page';

export interface Author {
  agency: Agency;
  /** The name as the report prints it in full; the registry's where it prints a short one. */
  printed: string;
}

interface Known extends AuthorClaim {
  agency: Agency;
}

interface Unknown extends AuthorClaim {
  rejection: Rejection;
}

/** Governments and committees, and the offices that write for them. */
const offices: ReadonlyMap<string, string> = new Map([
  ['gov', 'zfb'],
  ['gwh', 'gwhb'],
]);
const governing = new Set([...offices].flat());
const isGoverning = ({ sector }: Agency): boolean => governing.has(sector ?? '');

/** A government and its own office, in either order. */
function isOfficeOf(one: Agency, other: Agency): boolean {
  return offices.get(one.sector ?? '') === other.sector && one.region === other.region;
}

const isFamily = (one: Agency, other: Agency): boolean => isOfficeOf(one, other) || isOfficeOf(other, one);

/** One character read wrongly: 教肓局 for 教育局. */
function isMisprint(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 5) return false;
  return [...one].filter((character, at) => character !== other[at]).length === 1;
}

/** All characters in their order: 省两型服务中心 for 湖南省长株潭城市群两型社会建设服务中心. */
function isShortFor(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}

const isSameName = (one: string, other: string): boolean =>
  isMisprint(one, other) || isShortFor(one, other) || isShortFor(other, one);

const isPartOf = (part: AuthorClaim, whole: AuthorClaim): boolean =>
  /[、与和暨]/u.test(whole.printed) && whole.printed.includes(part.printed);

/** Two claims that may both be true: one body, or one of an unknown kind whose name is a misprint or short for the other's. */
function agrees(one: Known, other: Known): boolean {
  if (one.agency.id === other.agency.id) return true;
  // A report of two bodies stands under the first; the second is no other author.
  if (isPartOf(one, other) || isPartOf(other, one)) return true;
  if (one.agency.sector !== null && other.agency.sector !== null) return false;
  return isSameName(foldText(one.printed), foldText(other.printed));
}

const sumsUp =
  /(?:汇总|综合|涵盖|包括|包含)[^。]{0,24}(?:各|全[省市县区旗州盟]|[省市县区]直)|(?:各|全[省市县区旗州盟]|[省市县区]直)[^。]{0,30}(?:汇总|数据编制|综合编制)/u;
const isOwnOffice = /办公室(?:机关|自身|本级)|我办|本办|仅限[^。]{0,12}办公[室厅]|办公[室厅]自身/u;

const contradict = (one: AuthorClaim, other: AuthorClaim): Rejection =>
  makeRejection('rejections.unknown_agency.contradicted', { first: one.printed, second: other.printed });

/** The government that an office writes for. */
function findGovernment(office: Known, registry: Registry, hints: Hints): Known | undefined {
  const printed = office.printed.replace(/办公[室厅]$|办$/u, '');
  const found = identifyAgency(printed, registry, hints);
  return found.ok && isOfficeOf(found.agency, office.agency) ? { ...office, printed, agency: found.agency } : undefined;
}

/**
 * A government and its office are two bodies. The title says which; without one it is the government wherever a claim
 * names it; where only its office is named, the government if the text sums up the bodies below it.
 */
function chooseGoverning(known: readonly Known[], text: string, registry: Registry, hints: Hints): Known | Rejection {
  const title = known.find(({ kind }) => isTitled(kind));
  if (title) return title;
  const isOffice = ({ agency }: Known): boolean => [...offices.values()].includes(agency.sector ?? '');
  const government = known.find((claim) => !isOffice(claim));
  const [first] = known;
  if (government) return government;
  if (!first) return makeRejection('rejections.unknown_agency.not_printed');
  const above = findGovernment(first, registry, hints);
  if (above && sumsUp.test(text)) return above;
  const isOwn = known.some(({ kind }) => kind !== 'contact') || isOwnOffice.test(text);
  return isOwn || !above ? first : contradict(above, first);
}

/** A bureau's office speaks for the bureau. */
const cutOffice = (printed: string, agency: Agency): string =>
  isGoverning(agency) || agency.name.endsWith('办公室') ? printed : printed.replace(/(?<=[局厅会关队])办公室$/u, '');

/** 平潭综合实验区 alone is a place, not what a body is called. */
const isPlaceOnly = (printed: string, registry: Registry): boolean => registry.localitiesByName.has(foldName(printed));

/** One more character is a slip, not a fuller name: 威海市市工业和信息化局. */
const isFuller = (long: string, short: string): boolean =>
  long.length > short.length + 1 && long.startsWith(short.slice(0, 2)) && isShortFor(short, long);

/** The title's name, or the one that it is short for; without a title the fullest. Where none says its place, or the registry lists it as a short form, the registry's. */
function choosePrinted(chosen: Known, claims: readonly Known[], registry: Registry): string {
  const full = claims.filter(({ printed, agency }) => {
    if (agency.id !== chosen.agency.id || isPlaceOnly(printed, registry) || rateName(printed, registry) === 0)
      return false;
    const alone = identifyAgency(printed, registry);
    return alone.ok && alone.agency.id === agency.id;
  });
  // Where to ask is said in passing, often short.
  const stated = full.filter(({ kind }) => kind !== 'contact' || chosen.kind === 'contact');
  const fullest = stated.toSorted((a, b) => b.printed.length - a.printed.length)[0];
  const title = stated.find(({ kind }) => isTitled(kind));
  const isShort = title !== undefined && fullest !== undefined && isFuller(fullest.printed, title.printed);
  const best = isShort ? fullest : (title ?? fullest);
  const printed = best ? cutOffice(cutPlates(best.printed), chosen.agency) : chosen.agency.name;
  // The registry lists short forms and former names alike: a short form stands for the name in full, a former name stays.
  const registered = registry.agencies.get(chosen.agency.id);
  if (registered?.names.includes(printed) && isShortFor(printed, registered.name)) return registered.name;
  return printed.replaceAll('(', '（').replaceAll(')', '）');
}

/**
 * What is named but not as the author: the government that a bureau belongs to, its office that answers questions, the
 * site's name in the page's title, what stands above or beside the author where the text says whom to ask.
 */
function isAside({ kind, agency }: Known, lead: Known): boolean {
  if (kind === 'page' && lead.kind !== 'title') return false;
  if (kind !== 'opening' && kind !== 'contact' && kind !== 'page') return false;
  const isAbove = isBelow(lead.agency.region, agency.region);
  if (isGoverning(agency) && (!isGoverning(lead.agency) || isAbove)) return true;
  const city = lead.agency.region.slice(0, 4);
  return kind === 'contact' && lead.kind !== 'contact' && (isAbove || agency.region.startsWith(city));
}

/** What a title names, though nobody can say which body it is; 我局 and scraps of a sentence name none. */
const isBodyLike = /^(?![我本各]).{2,}(?:局|厅|委员会|委|办公室|办|政府|中心|院|会|站|队|镇|乡|街道|处|所)$/u;

/** Claims in the order of their strength → the author. `text`: what the report's opening says. */
export function findAuthor(
  claims: readonly AuthorClaim[],
  text: string,
  registry: Registry,
  hints: Hints,
): Author | Rejection | undefined {
  const judged = claims.map((claim): Known | Unknown => {
    const found = identifyAgency(claim.printed, registry, hints);
    return found.ok ? { ...claim, agency: found.agency } : { ...claim, rejection: found.rejection };
  });
  const told = judged.filter((claim): claim is Known => 'agency' in claim);
  // A ministry in the text gives the orders; it writes no report of anybody else.
  const local = told.filter(({ kind, agency }) => isTitled(kind) || agency.region !== '100000');
  const known = local.length > 0 ? local : told;
  const unknown = judged.filter((claim): claim is Unknown => 'rejection' in claim);
  // A known kind before an unknown one of the same strength: the misprint gives way.
  const lead =
    known.find(({ kind, agency }) => kind === 'title' && agency.sector) ??
    known.find(({ kind, agency }) => kind === 'page' && agency.sector) ??
    known.find(({ agency }) => agency.sector) ??
    known[0];
  if (!lead) return unknown.find(({ printed }) => isBodyLike.test(printed))?.rejection;
  const own = known.filter((claim) => !isAside(claim, lead));
  const other = own.find(
    (claim) => !agrees(claim, lead) && !(isGoverning(lead.agency) && isFamily(claim.agency, lead.agency)),
  );
  if (other) return contradict(lead, other);
  const title = unknown.find(({ kind, printed }) => kind === 'title' && isBodyLike.test(printed));
  if (title && !isTitled(lead.kind) && !isSameName(foldText(title.printed), foldText(lead.printed)))
    return title.rejection;
  const chosen =
    own.some(({ agency }) => isFamily(agency, lead.agency)) || isGoverning(lead.agency)
      ? chooseGoverning(own, text, registry, hints)
      : lead;
  return 'agency' in chosen ? { agency: chosen.agency, printed: choosePrinted(chosen, own, registry) } : chosen;
}
