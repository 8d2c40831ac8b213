// The name of a merged body → the trades it names, in their order: 自然资源与生态环境局 → 自然资源, 生态环境.
import { cutEnding, foldKind, foldName } from './fold-name.ts';
import type { RegisteredSector, Registry } from './registry.ts';

const endings = ['局', '厅', '委员会', '办公室'];
/** Governments and their offices are no trades. */
const others = new Set(['gov', 'zfb', 'gwh', 'gwhb', 'town', 'subdistrict']);

function findTrade(subject: string, { sectorsByName }: Registry): RegisteredSector | undefined {
  const found = endings.map((ending) => sectorsByName.get(subject + ending)).find((sector) => sector !== undefined);
  return found && !others.has(found.id) ? found : undefined;
}

function split(subject: string, lengths: (length: number) => number[], registry: Registry): RegisteredSector[] {
  const whole = findTrade(subject, registry);
  for (const length of lengths(subject.length)) {
    const first = findTrade(subject.slice(0, length), registry);
    const others = first ? split(subject.slice(length), lengths, registry) : [];
    if (first && others.length > 0) return [first, ...others];
  }
  return whole ? [whole] : [];
}

const longestFirst = (length: number): number[] =>
  Array.from({ length: Math.max(0, length - 3) }, (_, at) => length - 2 - at);
const shortestFirst = (length: number): number[] => longestFirst(length).reverse();

const subjectOf = (name: string): string => {
  const folded = foldName(name);
  const subject = cutEnding(folded);
  return subject === folded ? '' : foldKind(subject);
};

/** The trades of a body that no entry lists, the longest that are listed first; empty where a part is no trade. */
export const splitTrades = (name: string, registry: Registry): RegisteredSector[] =>
  split(subjectOf(name), longestFirst, registry);

/** The trades of a body beside its own: 体育 of 教育和体育局. */
export function listOtherTrades(name: string, own: RegisteredSector, registry: Registry): string[] {
  if ([own.name, own.province, own.municipality].includes(name)) return [];
  const trades = split(subjectOf(name), shortestFirst, registry).map(({ id }) => id);
  const merged = own.merges ?? [];
  return trades.length < 2 ? [] : [...new Set(trades)].filter((id) => id !== own.id && !merged.includes(id));
}
