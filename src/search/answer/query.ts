// The manifest and a way to fetch files → an engine that answers what is typed.
import { type EntryKind, ratePrefix } from '../format/entry.ts';
import type { Token } from '../format/fold-search-text.ts';
import type { Manifest } from '../format/index-format.ts';
import type { FromWorker, SearchOptions, SearchResult, ToWorker } from '../format/messages.ts';
import { buildLexicon, type Lexicon } from '../match/lexicon.ts';
import { combineReadings, readEach, readWithSlip } from '../match/read-tokens.ts';
import { cost, type QueryReading } from '../match/reading.ts';
import { unpackCore } from '../match/unpack-core.ts';
import { describeCandidate, keyOfCandidate, type SearchCandidate } from './candidate.ts';
import { findAgencies, findParts } from './find-by-readings.ts';
import { findRows, rankRows, spellRow, wholeSlip } from './find-rows.ts';
import { listSynonyms, type Query, readQuery } from './read-query.ts';
import { type FetchShard, type IndexSource, Shards } from './shards.ts';

type Search = Extract<ToWorker, { type: 'search' }>;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function startEngine(source: IndexSource): Promise<SearchEngine> {
  const fetchShard: FetchShard = (path) => source.shard(path);
  const engine = createSearch(await source.manifest(), fetchShard);
  await engine.load();
  return engine;
}

/** Returns what to do with each message; `open` gives access to the files of an index. */
export function answerMessages(post: (message: FromWorker) => void, open: (base: string) => IndexSource) {
  let source: IndexSource | undefined;
  let engine: Promise<SearchEngine> | undefined;
  let newest = 0;

  /** An index that could not be loaded is tried again at the next question. */
  function start(): Promise<SearchEngine> {
    if (!source) return Promise.reject(new Error('the search was asked before it was opened'));
    const started = engine ?? startEngine(source);
    engine = started;
    started.catch(() => {
      if (engine === started) engine = undefined;
    });
    return started;
  }

  async function answer({ id, text, options }: Search): Promise<void> {
    newest = Math.max(newest, id);
    try {
      const results = await (await start()).search(text, options);
      if (id === newest) post({ type: 'answer', id, results });
    } catch (error) {
      if (id === newest) post({ type: 'failure', id, message: describe(error) });
    }
  }

  async function openAt(base: string): Promise<void> {
    source = open(base);
    try {
      await start();
      post({ type: 'opened' });
    } catch (error) {
      post({ type: 'failure', id: null, message: describe(error) });
    }
  }

  return (message: ToWorker): Promise<void> => (message.type === 'open' ? openAt(message.base) : answer(message));
}

/** Answers questions from the files of an index. */
export interface SearchEngine {
  /** Fetches and builds what every query needs. */
  load(): Promise<void>;
  /** Kinds of entries one after the other, the kind with the nearest entry first, nearest first in each. */
  search(text: string, options: SearchOptions): Promise<SearchResult[]>;
}

/** A region, a kind of body or a metric takes no more rows than this from what else was found. */
const mostOfOtherKinds = 3;
/** A body that is found so well needs no look at the irregular names, which would be a dozen files more to fetch. */
const surely = 0.6;

/** How much nearer rates are where a share was asked for. */
const rateFirst = 0.3;

const kindOf = (candidate: SearchCandidate): EntryKind =>
  candidate.kind === 'row' ? candidate.row.kind : candidate.kind;

function keepBest(candidates: readonly SearchCandidate[], limit: number, { tables }: Lexicon): SearchCandidate[] {
  const sorted = [...candidates].sort((a, b) => a.score - b.score);
  const unique = new Map<string, SearchCandidate>();
  for (const candidate of sorted) {
    const key = keyOfCandidate(candidate, tables);
    if (!unique.has(key)) unique.set(key, candidate);
  }
  const groups = [...Map.groupBy(unique.values(), kindOf)];
  const most = (kind: EntryKind): number => (kind === 'agency' || groups.length === 1 ? limit : mostOfOtherKinds);
  return groups.flatMap(([kind, group]) => group.slice(0, most(kind))).slice(0, limit);
}

type RowCandidate = Extract<SearchCandidate, { kind: 'row' }>;

interface Finding {
  query: Query;
  limit: number;
  lexicon: Lexicon;
  shards: Shards;
}

async function findByReadings(readings: readonly QueryReading[], finding: Finding): Promise<SearchCandidate[]> {
  const { limit, lexicon, shards } = finding;
  const agencies = await findAgencies(readings, limit, lexicon, shards);
  return [...agencies, ...findParts(readings, lexicon)];
}

const isBody = (candidate: SearchCandidate): boolean => kindOf(candidate) === 'agency';

/** Where a place and a kind were named and a body of both is there, it was meant, and not the place or the kind alone. */
function putBodiesFirst(candidates: readonly SearchCandidate[]): SearchCandidate[] {
  const nearest = Math.min(...candidates.filter(isBody).map(({ score }) => score));
  if (nearest >= 2 * cost.slip) return [...candidates];
  return candidates.map((each) =>
    'isHalf' in each && each.isHalf && each.score <= nearest ? { ...each, score: nearest + 1e-3 } : each,
  );
}

const hasSure = (candidates: readonly SearchCandidate[]): boolean =>
  candidates.some(({ kind, score }) => kind === 'agency' && score <= surely);

/** A whole name that is only near what was typed is not meant where a name is plainly there. */
const isPlain = ({ kind, score }: SearchCandidate): boolean => kind !== 'row' || score < wholeSlip;

function findMetrics(tokens: readonly Token[], { query, lexicon }: Finding): RowCandidate[] {
  const { tables } = lexicon;
  const found = rankRows(
    tokens,
    tables.metrics.map((row) => spellRow(row, tables)),
    listSynonyms,
  );
  if (!query.rate) return found;
  return found.map((each) => (each.row.id.startsWith(ratePrefix) ? { ...each, score: each.score - rateFirst } : each));
}

/** The least and the most characters of what is asked about somebody. */
const topic = { least: 2, most: 8 };

/** Ways to part what was typed into who and what: 威海科技局 and 申请. */
function* partTopic(tokens: readonly Token[]): Generator<{ who: Token[]; what: Token[] }> {
  for (let at = tokens.length - 1; at > 0; at -= 1) yield { who: tokens.slice(0, at), what: tokens.slice(at) };
  const last = tokens.at(-1);
  if (last?.script !== 'han') return;
  const { text, script } = last;
  for (let length = Math.min(topic.most, text.length - topic.least); length >= topic.least; length -= 1)
    yield {
      who: [...tokens.slice(0, -1), { text: text.slice(0, -length), script }],
      what: [{ text: text.slice(-length), script }],
    };
}

/** A body and something about it, typed together: the body first, then what is counted under that word. */
async function findApart(finding: Finding): Promise<SearchCandidate[]> {
  const { lexicon } = finding;
  for (const { who, what } of partTopic(finding.query.tokens)) {
    const metrics = findMetrics(what, finding).filter(({ score }) => score < wholeSlip);
    if (metrics.length === 0) continue;
    const found = await findByReadings(combineReadings(readEach(who, lexicon), lexicon), finding);
    if (found.length > 0) return [...found, ...metrics.map((each) => ({ ...each, score: each.score + cost.slip }))];
  }
  return [];
}

/** 平谭 for 平潭: other characters of the same sound. */
async function findByEar(finding: Finding): Promise<SearchCandidate[]> {
  const { query, lexicon, shards } = finding;
  if (!query.tokens.some(({ script }) => script === 'han')) return [];
  const sounds = await shards.sounds();
  const spell = (character: string): string | undefined =>
    lexicon.tables.readings.get(character) ?? sounds.get(character);
  const heard = query.tokens.map(({ text, script }): Token | undefined => {
    if (script !== 'han') return { text, script };
    const syllables = Array.from(text, spell);
    return syllables.includes(undefined) ? undefined : { text: syllables.join(''), script: 'latin' };
  });
  const tokens = heard.filter((token) => token !== undefined);
  if (tokens.length < heard.length) return [];
  const found = await findByReadings(combineReadings(readEach(tokens, lexicon), lexicon), finding);
  return found.map((each) => ({ ...each, score: each.score + cost.slip }));
}

/** As typed first; only where that leads nowhere a slip is looked for. */
async function find(finding: Finding): Promise<SearchCandidate[]> {
  const { query, lexicon, shards } = finding;
  const metrics = findMetrics(query.tokens, finding);
  const each = readEach(query.tokens, lexicon);
  const found = await findByReadings(combineReadings(each, lexicon), finding);
  if (hasSure(found)) return [...found, ...metrics].filter(isPlain);
  const rows = await findRows(query.tokens, lexicon.tables, shards);
  const typed = [...found, ...rows, ...metrics];
  if (typed.some(({ score }) => score < cost.slip)) return typed.filter(isPlain);
  const near = [...typed, ...(await findByReadings(readWithSlip(query.tokens, each, lexicon), finding))];
  if (near.length > 0) return near;
  const apart = await findApart(finding);
  return apart.length > 0 ? apart : findByEar(finding);
}

/** Nothing is fetched before it is asked for. */
export function createSearch(manifest: Manifest, fetchShard: FetchShard): SearchEngine {
  const shards = new Shards(manifest, fetchShard);
  let lexicon: Lexicon | undefined;
  const load = async (): Promise<Lexicon> => {
    lexicon ??= buildLexicon(unpackCore(await shards.core()));
    return lexicon;
  };
  return {
    load: async () => void (await load()),
    async search(text, { limit, names }) {
      const loaded = await load();
      const query = readQuery(text, loaded.tables.simplify);
      if (query.tokens.length === 0) return [];
      const found = putBodiesFirst(await find({ query, limit, lexicon: loaded, shards }));
      const best = keepBest(found, limit, loaded);
      return Promise.all(best.map((candidate) => describeCandidate(candidate, query, names, loaded.tables, shards)));
    },
  };
}
