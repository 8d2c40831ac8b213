// Answers → records of WARC 1.1 at the end of a file, each compressed by itself, so that it can be read from its offset alone.
import { existsSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WARCRecord } from 'warcio';
import { WARCSerializer } from 'warcio/node';
import type { WarcEnd } from '../ledger-writer.ts';
import type { Headers } from '../net/ask.ts';

export interface ReceivedAnswer {
  url: string;
  status: number;
  headers: Headers;
  body: Uint8Array;
  retrieved: string;
}

export interface WrittenRecord {
  warc: string;
  offset: number;
  length: number;
}

const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  203: 'Non-Authoritative Information',
  206: 'Partial Content',
};

/** What was taken off the body before it is stored: the headers stay, under a name that promises nothing. */
const ofTransfer = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/** Cookies are nobody's business later. */
const unkept = new Set(['set-cookie', 'cookie']);

function storedHeaders({ headers, body }: ReceivedAnswer): [string, string][] {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (unkept.has(name)) return [];
    return [[ofTransfer.has(name) ? `x-archive-orig-${name}` : name, value]];
  });
  return [...kept, ['content-length', String(body.length)]];
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
};

/** Cuts off what a run that was killed had written and noted nowhere. */
export function cutWarc(captures: string, { name, end }: WarcEnd): void {
  const path = join(captures, name);
  if (!existsSync(path) || statSync(path).size <= end) return;
  if (end === 0) {
    rmSync(path);
    return;
  }
  truncateSync(path, end);
}

/** One file a site and run: `captures/<site>/<moment>.warc.gz`. */
export class WarcFile {
  readonly #captures: string;
  readonly #software: string;
  readonly #name: string;

  constructor(captures: string, name: string, software: string) {
    this.#captures = captures;
    this.#name = name;
    this.#software = software;
  }

  /** Where the next record will begin. */
  get end(): WarcEnd {
    const path = join(this.#captures, this.#name);
    return { name: this.#name, end: existsSync(path) ? statSync(path).size : 0 };
  }

  async addResponse(answer: ReceivedAnswer): Promise<WrittenRecord> {
    await this.#begin(answer.retrieved);
    const record = WARCRecord.create(
      {
        url: answer.url,
        date: answer.retrieved,
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders: storedHeaders(answer),
        statusline: `HTTP/1.1 ${answer.status} ${phrases[answer.status] ?? ''}`.trimEnd(),
        warcHeaders: {},
      },
      once(answer.body),
    );
    return this.#append(record);
  }

  /** The same content again: no copy, but that it was still there. */
  async addRevisit(
    answer: ReceivedAnswer,
    first: { retrieved: string; url: string; sha256: string },
  ): Promise<WrittenRecord> {
    await this.#begin(answer.retrieved);
    const record = WARCRecord.create(
      {
        url: answer.url,
        date: answer.retrieved,
        type: 'revisit',
        warcVersion: 'WARC/1.1',
        httpHeaders: storedHeaders(answer),
        statusline: `HTTP/1.1 ${answer.status} ${phrases[answer.status] ?? ''}`.trimEnd(),
        refersToUrl: first.url,
        refersToDate: first.retrieved,
        warcHeaders: {
          'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
          'WARC-Payload-Digest': `sha256:${first.sha256}`,
        },
      },
      once(new Uint8Array()),
    );
    return this.#append(record);
  }

  async #begin(date: string): Promise<void> {
    if (existsSync(join(this.#captures, this.#name))) return;
    const opts = { filename: this.#name, warcVersion: 'WARC/1.1' as const, date };
    const info = { software: this.#software, format: 'WARC File Format 1.1', robots: 'obey' };
    await this.#append(WARCRecord.createWARCInfo(opts, info));
  }

  async #append(record: WARCRecord): Promise<WrittenRecord> {
    const bytes = await WARCSerializer.serialize(record, { gzip: true });
    const path = join(this.#captures, this.#name);
    mkdirSync(dirname(path), { recursive: true });
    const offset = existsSync(path) ? statSync(path).size : 0;
    // Other sites go on while the disk makes sure of it.
    const handle = await open(path, 'a');
    try {
      await handle.appendFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { warc: this.#name, offset, length: bytes.length };
  }
}
