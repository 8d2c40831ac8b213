// Report files → a digest of each, which publishes its figures without its text, in a folder that `normalize` can read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { loadCore, type ReadingCore } from '../../src/pipeline/core.ts';
import { discard, realDisk, temporaryPath } from '../../src/pipeline/disk.ts';
import { errorCode, UsageError } from '../../src/pipeline/errors.ts';
import { readSources } from '../../src/pipeline/read-in-threads.ts';
import type { SourceJob, SourceResult } from '../../src/pipeline/read-source.ts';
import { sidecarName } from '../../src/pipeline/walk-sources.ts';
import { type Digest, writeDigest } from '../../src/publish/digest/write-digest.ts';
import type { Rejection } from '../../src/report/model/rejection.ts';
import { type ReportFile, reportFile } from '../../src/report/model/report.ts';
import { defineCommand, exitCode } from '../command/command.ts';
import { readBack } from '../digest/read-back.ts';

const usage = `Usage: mingbai digest [--out DIR --force] FILE...
       mingbai digest [--out DIR --force] --url ADDRESS [--publisher NAME] FILE

Reads annual disclosure reports and writes a digest of each, <region>/<body>/<year>.md: the statutory tables with
their figures, what the text counts in sentences of our own, and none of the original's words but headings and names.
Its sidecar, <year>.yml, says where it comes from, and of figures that are not plain how the original prints them.
A digest is written only if it reads back as the same figures. Put it below content/sources and run normalize.

  --out DIR         where to write                                   (default digests)
  --force           replace digests that are there
  --url ADDRESS     where the report is published; else what a sidecar beside FILE says, or its line 原文链接：
  --publisher NAME  the body that published it; else what a sidecar beside FILE says, or the report
  -h, --help        print this help

Exit code: 0 all written, 1 some rejected or not written, 2 wrong usage.
`;

interface Options {
  out: string;
  force: boolean;
}

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    out: { type: 'string', default: 'digests' },
    force: { type: 'boolean', default: false },
    url: { type: 'string' },
    publisher: { type: 'string' },
  },
  async run({ values, names, effects }) {
    const files = [...new Set(names)];
    if (files.length === 0) throw new UsageError('No FILE given: name at least one report to read.');
    const stated = readStated(values, files.length);
    const digester = new Digester({ out: values.out, force: values.force });
    let isAllWritten = true;
    for await (const result of inOrder(files, readSources(files.map((file) => planJob(file, stated))))) {
      const { text, isWritten } = await digester.take(result);
      isAllWritten &&= isWritten;
      await effects.print(text);
    }
    return isAllWritten ? exitCode.clean : exitCode.findings;
  },
});

type Stated = NonNullable<SourceJob['stated']>;

/** An address is that of one report. */
function readStated({ url, publisher }: { url?: string; publisher?: string }, files: number): Stated {
  if (files > 1 && url !== undefined) throw new UsageError(`--url ${url} is the address of one report: name one FILE.`);
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new UsageError(`--url ${url}: give an address such as https://example.org/2021.html.`);
  if (publisher?.trim() === '') throw new UsageError('--publisher is empty: give the name of the body.');
  return { ...(url !== undefined && { url }), ...(publisher !== undefined && { publisher: publisher.trim() }) };
}

function planJob(file: string, stated: Stated): SourceJob {
  const beside = join(dirname(file), sidecarName(basename(file)));
  const sidecar = beside !== file && existsSync(beside) ? beside : null;
  return { file, path: file, sidecar, knownHash: null, stated };
}

/** Results as they come → the same in the order of the arguments: of two reports of one year the first counts. */
async function* inOrder(files: readonly string[], results: AsyncIterable<SourceResult>): AsyncGenerator<SourceResult> {
  const waiting = new Map<string, SourceResult>();
  let next = 0;
  for await (const result of results) {
    waiting.set(result.file, result);
    for (let ready = waiting.get(files[next] ?? ''); ready; ready = waiting.get(files[next] ?? '')) {
      waiting.delete(ready.file);
      next += 1;
      yield ready;
    }
  }
}

/** What is printed of one FILE. */
interface Said {
  text: string;
  isWritten: boolean;
}

/** A file's name may hold line breaks or terminal commands. */
const escapeControls = (line: string): string =>
  line.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

const say = (isWritten: boolean, ...lines: string[]): Said => ({
  text: `${lines.map(escapeControls).join('\n  ')}\n`,
  isWritten,
});

function sayRejected(file: string, { code, message }: Rejection): Said {
  return say(false, `rejected ${file}`, `${code}: ${wordMessage('en', message)}`, wordMessage('zh', message));
}

const sayRefused = (file: string, ...reasons: string[]): Said => say(false, `not written ${file}`, ...reasons);

class Digester {
  readonly #options: Options;
  /** Loaded once, to read back what was written. */
  #core: ReadingCore | undefined;
  /** Name of a digest → the FILE it was written from. */
  readonly #written = new Map<string, string>();

  constructor(options: Options) {
    this.#options = options;
  }

  async take(result: SourceResult): Promise<Said> {
    if (result.kind === 'rejected') return sayRejected(result.file, result.rejection);
    if (result.kind === 'same') throw new Error(`${result.file} was to be read in any case`);
    const { file, text } = result;
    const read = reportFile.parse(JSON.parse(text));
    if (read.source.digest)
      return sayRefused(
        file,
        'it is a digest already, as its sidecar says: name the original that it was written from',
      );
    const url = read.source.url ?? findAddress(read, file);
    const digest = writeDigest(read.report, { ...read.source, url });
    return (
      this.#findObstacle(file, digest) ?? (await this.#findLoss(file, read, digest)) ?? this.#put(file, digest, read)
    );
  }

  #findObstacle(file: string, { name }: Digest): Said | undefined {
    const twin = this.#written.get(name);
    if (twin !== undefined)
      return sayRefused(file, `${twin} is a report of the same body and year: name the one to write a digest of`);
    const { out, force } = this.#options;
    const [folder, year] = [join(out, dirname(name)), basename(name)];
    const there = listFolder(folder).filter((other) => other.startsWith(`${year}.`));
    const foreign = there.find((other) => other !== `${year}.md` && other !== `${year}.yml`);
    if (foreign !== undefined)
      return sayRefused(
        file,
        `${join(folder, foreign)} is there, a source of the same body and year: move it away first`,
      );
    if (there.length > 0 && !force)
      return sayRefused(file, `${join(folder, there[0] ?? '')} is there: look at it, then replace it with --force`);
    return undefined;
  }

  /** Reads the digest as `normalize` would. */
  async #findLoss(file: string, { report }: ReportFile, digest: Digest): Promise<Said | undefined> {
    this.#core ??= loadCore();
    const back = await readBack(this.#core, digest, report);
    if ('rejection' in back)
      return sayRefused(
        file,
        'its digest would not be read as a report; please report this',
        ...(back.rejection ? [wordMessage('en', back.rejection.message)] : []),
      );
    const { losses } = back;
    if (losses.length === 0) return undefined;
    return sayRefused(
      file,
      `its digest would not say the same in ${losses.length} places; please report this`,
      ...losses.slice(0, 5).map(({ what, original, digest: read }) => `${what}: ${original}, in the digest ${read}`),
    );
  }

  /** Both files are whole before the first is put in place, and where the second cannot be, the first is as it was. */
  #put(file: string, { name, markdown, sidecar }: Digest, { report }: ReportFile): Said {
    const target = join(this.#options.out, name);
    const parts = [
      { path: `${target}.yml`, text: sidecar },
      { path: `${target}.md`, text: markdown },
    ];
    const undo: (() => void)[] = [];
    try {
      realDisk.makeFolder(dirname(target));
      for (const { path, text } of parts) realDisk.write(temporaryPath(path), text);
      for (const { path } of parts) {
        const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        realDisk.rename(temporaryPath(path), path);
        undo.push(() => (before === undefined ? realDisk.remove(path) : realDisk.write(path, before)));
      }
    } catch (error) {
      for (const { path } of parts) discard(realDisk, temporaryPath(path));
      for (const back of undo) back();
      return sayRefused(file, `${target}.md cannot be written (${errorCode(error)}): check the folder and the disk`);
    }
    this.#written.set(name, file);
    return say(true, `wrote ${target}.md from ${file}: ${report.figures.length} figures`);
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

const addressLine = /^[ \t\u3000]*原文(?:链接|地址)[ \t\u3000]*[:：][ \t\u3000]*(https?:\/\/\S+)[ \t\u3000]*$/mu;

/** Copies of a site name the page they were taken from on a line of their own. */
function findAddress({ source }: ReportFile, file: string): string | null {
  if (source.format !== 'text' && source.format !== 'markdown') return null;
  const found = addressLine.exec(new TextDecoder(source.encoding).decode(readFileSync(file)))?.[1];
  return found !== undefined && URL.canParse(found) ? found : null;
}
