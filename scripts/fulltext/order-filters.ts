// Pagefind's written index → the same index with its filters in order, its files named after what they then hold.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';
import { z } from 'zod';
import { hashOf } from '../../src/pipeline/read-bytes.ts';

/** What every packed file begins with, before its CBOR. */
const mark = new TextEncoder().encode('pagefind_dcd');

const named = <Rest extends z.ZodType>(rest: Rest) => z.tuple([z.string(), rest]);

const filterFile = named(z.array(named(z.array(z.number()))));

/** Version, pages, chunks of words; filters with the names of their files; sort orders, names of metadata. */
const metaFile = z.tuple([z.string(), z.unknown(), z.unknown(), z.array(named(z.string())), z.unknown(), z.unknown()]);

const entryFile = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/** By code units, which no locale changes. */
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** What the file holds; the file is gone, for what is put back may have another name. */
async function take<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const bytes = gunzipSync(await readFile(path));
  await rm(path);
  return schema.parse(decode(bytes.subarray(mark.length)));
}

/** Returns the name: browsers may keep these files for good, so another content must have another name. */
async function put(data: unknown, language: string, toPath: (name: string) => string): Promise<string> {
  const bytes = encode(data);
  const name = `${language}_${hashOf(bytes).slice(0, 15)}`;
  // Without a time, and not by zlib, which writes the operating system into the file.
  await writeFile(toPath(name), gzipSync(Buffer.concat([mark, bytes]), { level: 9, mtime: 0 }));
  return name;
}

/**
 * Pagefind 1.5 keeps filters and their values in hash maps with a seed of their own: both come out in another order each
 * time, and with them the names of the files, which are made from the content. All else that it writes is in order.
 */
export async function orderFilters(folder: string): Promise<void> {
  const toFilter = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  const toMeta = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = entryFile.parse(JSON.parse(await readFile(entryPath, 'utf8')));
  for (const [language, known] of Object.entries(entry.languages)) {
    const [version, pages, chunks, filters, ...rest] = await take(toMeta(known.hash), metaFile);
    const ordered: [string, string][] = [];
    for (const [filter, name] of filters.toSorted(byName)) {
      const [label, values] = await take(toFilter(name), filterFile);
      ordered.push([filter, await put([label, values.toSorted(byName)], language, toFilter)]);
    }
    known.hash = await put([version, pages, chunks, ordered, ...rest], language, toMeta);
  }
  await writeFile(entryPath, JSON.stringify(entry));
}
