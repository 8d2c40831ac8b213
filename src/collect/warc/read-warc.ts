// A WARC file → its responses; a capture → the bytes that were received.
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import { hashOf } from '../../pipeline/read-bytes.ts';
import type { Capture } from '../../store/ledger/record.ts';
import type { Headers } from '../net/ask.ts';
import type { ObjectStorage } from './object-storage.ts';
import type { ReceivedAnswer } from './write-warc.ts';

async function toAnswer(record: WARCRecord, most: number): Promise<ReceivedAnswer | undefined> {
  const url = record.warcTargetURI;
  if (record.warcType !== 'response' || !url || !/^https?:/iu.test(url)) return undefined;
  if (record.warcContentLength > most) return undefined;
  const body = await record.readFully(true);
  const info = record.getResponseInfo();
  const headers: Headers = Object.fromEntries(
    [...(info?.headers ?? [])].map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    url: url.replace(/^<|>$/gu, ''),
    status: Number(info?.status ?? 0),
    headers,
    body,
    retrieved: new Date(record.warcDate ?? 0).toISOString(),
  };
}

/** `most`: larger ones are left out. */
export async function* readWarc(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ReceivedAnswer> {
  const parser = new WARCParser(source);
  for await (const record of parser) {
    const answer = await toAnswer(record, most);
    if (answer) yield answer;
  }
}

/** The bytes that were received, from here or from the storage; undefined where neither has them, or has something else at that place. */
export async function replayCapture(
  captures: string,
  capture: Capture,
  storage?: ObjectStorage,
): Promise<Uint8Array | undefined> {
  const { warc, offset, length, sha256 } = capture;
  const openers = [() => readSlice(join(captures, warc), offset, length), () => storage?.read(warc, offset, length)];
  for (const open of openers) {
    try {
      const bytes = await open();
      const record = bytes && (await WARCParser.parse([bytes]));
      const body = record?.warcType === 'response' ? await record.readFully(true) : undefined;
      if (body && hashOf(body) === sha256) return body;
    } catch {
      // The next place may have it.
    }
  }
  return undefined;
}

function readSlice(path: string, offset: number, length: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    readSync(handle, bytes, 0, length, offset);
    return bytes;
  } finally {
    closeSync(handle);
  }
}
