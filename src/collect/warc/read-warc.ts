// A WARC file → its responses; a capture → the bytes that were received.
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import type { Headers } from '../net/ask.ts';
import type { ReceivedAnswer, WrittenRecord } from './write-warc.ts';

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

/** Undefined where the file is not there any more, or holds something else at that place. */
export async function replayCapture(
  captures: string,
  { warc, offset, length }: WrittenRecord,
): Promise<Uint8Array | undefined> {
  try {
    const bytes = readSlice(join(captures, warc), offset, length);
    const record = await WARCParser.parse([bytes]);
    return record?.warcType === 'response' ? await record.readFully(true) : undefined;
  } catch {
    return undefined;
  }
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
