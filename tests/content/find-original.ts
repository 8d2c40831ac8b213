// An embedded digest → the original it was written from, found through MINGBAI_CORPUS: its gold figures and its text, or its bytes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

export const corpus = process.env.MINGBAI_CORPUS;

/** The corpus names its files by place and bureau, the repository by permanent ids. */
const originals: Readonly<Record<string, string>> = {
  '320813/320813-gov/2023.pdf': 'real/hongze-2023',
  '321300/321300-gov/2023.txt': 'real/suqian-2023',
  '350128/350128-gwh/2014.txt': 'real/pingtan-2014',
  '350128/350128-gwh/2019.html': 'real/pingtan-2019',
  '350128/350128-gwh/2021.html': 'real/pingtan-2021',
  '350128/350128-gwh/2023.md': 'real/pingtan-2023',
  '370300/370300-kjj/2021.docx': 'seeds/zibo-kjj-2021',
  '371000/371000-gxj/2020.txt': 'seeds/weihai-gxj-2020',
  '371000/371000-kjj/2016.ofd': 'seeds/weihai-kjj-2016',
  '371000/371000-kjj/2021.txt': 'seeds/weihai-kjj-2021',
  '371003/371003-kjj/2022.md': 'seeds/wendeng-kjj-2022',
};

const gold = z.object({
  template: z.string(),
  published: z.string().nullish(),
  figures: z.record(z.string(), z.number()),
  /** Metric ids, some with a remark behind them. */
  blank: z.array(z.string()).default([]),
  /** What the gold leaves open: the report may state it. */
  unscored: z.array(z.string()).default([]),
  qualifiers: z.record(z.string(), z.string()).default({}),
});

export type Gold = z.infer<typeof gold>;

export function readGold(file: string): Gold {
  return gold.parse(JSON.parse(readFileSync(`${locate(file)}.gold.json`, 'utf8')));
}

export function readOriginal(file: string): Promise<string> {
  const path = locate(file);
  const text = `${path}.txt`;
  return existsSync(text) ? Promise.resolve(readFileSync(text, 'utf8')) : readPdf(`${path}.pdf`);
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 → the original with those bytes, of those that the program wrote digests of. */
export function listHashedOriginals(): ReadonlyMap<string, { name: string; bytes: Uint8Array }> {
  const folder = join(corpus ?? '', 'second');
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    texts.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [hash(bytes), { name, bytes }];
    }),
  );
}

function locate(file: string): string {
  const name = originals[file];
  if (name === undefined) throw new Error(`${file} has no original: name it in ${import.meta.filename}`);
  return join(corpus ?? '', name);
}

async function readPdf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('');
}
