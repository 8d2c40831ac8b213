// Bytes that were received → the report in them, or why there is none, read in a thread that can be stopped.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCore } from '../../pipeline/core.ts';
import { hashOf } from '../../pipeline/read-bytes.ts';
import type { SourceJob, SourceResult } from '../../pipeline/read-source.ts';
import { ReadingPool } from '../../pipeline/reading-pool.ts';
import type { Rejection } from '../../report/model/rejection.ts';
import { type ReportFile, reportFile } from '../../report/model/report.ts';

/** What is known of a document from around it. */
export interface DocumentHints {
  fileName: string;
  url: string;
  publisher?: string | undefined;
  title?: string | undefined;
}

export type ReportReading =
  /** `textSha256`: of what it says, without furniture, counters and dates of the page. */
  { kind: 'report'; file: ReportFile; textSha256: string } | { kind: 'refused'; rejection: Rejection };

/** Lines of the page around the report: counters and dates that change by themselves. */
const furniture =
  /(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\s*(?:[:：]\s*)?\d|^(?:来源|发布|更新|时间|日期|字体|字号|打印|分享|关闭|作者|编辑|索引号|当前位置)/u;

const isOfReport = (block: ReportFile['report']['sections'][number]['blocks'][number]): boolean =>
  typeof block !== 'object' || !('text' in block) || block.text.length > 80 || !furniture.test(block.text);

const textOf = ({ report: { title, sections, tables, figures } }: ReportFile): string =>
  JSON.stringify([
    title,
    sections.map(({ heading, blocks }) => [heading, blocks.filter(isOfReport)]),
    tables,
    figures.map(({ metric, status, value, qualifier, raw }) => [metric, status, value, qualifier, raw]),
  ]);

/** A name that a disk takes, with the ending that tells plain text from Markdown. */
const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-80) || 'document';

export class DocumentReader {
  /** Another key may read otherwise. */
  readonly key: string;
  readonly #folder: string;
  readonly #pool: ReadingPool<SourceJob, SourceResult>;
  #count = 0;

  constructor(threads = 1) {
    this.key = loadCore().key;
    this.#folder = mkdtempSync(join(tmpdir(), 'mingbai-collect-'));
    this.#pool = new ReadingPool({
      name: 'readBatch',
      threads,
      reject: ({ file }, rejection) => ({ kind: 'rejected', file, hash: null, rejection }),
    });
  }

  async read(bytes: Uint8Array, { fileName, url, publisher, title }: DocumentHints): Promise<ReportReading> {
    this.#count += 1;
    const folder = join(this.#folder, String(this.#count));
    const path = join(folder, safeName(fileName));
    await mkdir(folder);
    try {
      await writeFile(path, bytes);
      const stated = { url, ...(publisher && { publisher }), ...(title && { title }) };
      const [result] = await this.#pool.run([{ file: path, path, sidecar: null, knownHash: null, stated }]);
      if (result?.kind === 'rejected') return { kind: 'refused', rejection: result.rejection };
      if (result?.kind !== 'read') throw new Error(`${path} was to be read in any case`);
      const file = reportFile.parse(JSON.parse(result.text));
      return { kind: 'report', file, textSha256: hashOf(textOf(file)) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    await this.#pool.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
