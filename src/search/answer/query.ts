// The manifest and a way to fetch files → an engine that answers what is typed.
import type { EntryKind } from '../format/entry.ts';
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

const hasSure = (candidates: readonly SearchCandidate[]): boolean =>
  candidates.some(({ kind, score }) => kind === 'agency' && score <= surely);

/** A whole name that is only near what was typed is not meant where a name is plainly there. */
const isPlain = ({ kind, score }: SearchCandidate): boolean => kind !== 'row' || score < wholeSlip;

/** As typed first; only where that leads nowhere a slip is looked for. */
async function find(finding: Finding): Promise<SearchCandidate[]> {
  const { query, lexicon, shards } = finding;
  const metrics = rankRows(
    query.tokens,
    lexicon.tables.metrics.map((row) => spellRow(row, lexicon.tables)),
    listSynonyms,
  );
  const each = readEach(query.tokens, lexicon);
  const found = await findByReadings(combineReadings(each, lexicon), finding);
  if (hasSure(found)) return [...found, ...metrics].filter(isPlain);
  const rows = await findRows(query.tokens, lexicon.tables, shards);
  const typed = [...found, ...rows, ...metrics];
  if (typed.some(({ score }) => score < cost.slip)) return typed.filter(isPlain);
  return [...typed, ...(await findByReadings(readWithSlip(query.tokens, each, lexicon), finding))];
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
      const best = keepBest(await find({ query, limit, lexicon: loaded, shards }), limit, loaded);
      return Promise.all(best.map((candidate) => describeCandidate(candidate, query, names, loaded.tables, shards)));
    },
  };
}
