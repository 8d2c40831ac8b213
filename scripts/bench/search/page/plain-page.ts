// A page that holds all names → times of keystrokes with plain fuse.js and with MiniSearch, for the bench to ask for.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

interface Row {
  id: number;
  zh: string;
  pinyin: string;
  en: string;
}

const fields = ['zh', 'pinyin', 'en'];
let rows: Row[] = [];
let fuse: Fuse<Row> | undefined;
let mini: MiniSearch<Row> | undefined;

/** Chinese has no spaces: pairs of characters, and words of letters. */
function cut(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[a-z]+/gu) ?? [];
  return runs.flatMap((run) =>
    /^[a-z]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
}

function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

async function load(url: string): Promise<{ fuse: number; mini: number }> {
  const names = (await (await fetch(url)).json()) as [string, string, string][];
  rows = names.map(([zh, pinyin, en], id) => ({ id, zh, pinyin, en }));
  return {
    fuse: time(() => {
      fuse = new Fuse(rows, { keys: fields, includeScore: true, includeMatches: true });
    }),
    mini: time(() => {
      mini = new MiniSearch<Row>({
        fields,
        tokenize: cut,
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
      });
      mini.addAll(rows);
    }),
  };
}

const askFuse = (texts: readonly string[]): number[] =>
  texts.map((text) => time(() => void fuse?.search(text, { limit: 10 })));
const askMini = (texts: readonly string[]): number[] =>
  texts.map((text) => time(() => void mini?.search(text).slice(0, 10)));

Object.assign(globalThis, { load, askFuse, askMini });
