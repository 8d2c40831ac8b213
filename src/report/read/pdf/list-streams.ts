// The bytes of a PDF → its streams as they stand in the file, without opening it.

export interface RawStream {
  /** Its entries. */
  head: string;
  body: Uint8Array;
}

/** An object's entries before its stream; more is no stream of drawing operators. */
const longestHead = 4096;

/** One character a byte. */
const toText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

export function* listStreams(bytes: Uint8Array): Generator<RawStream> {
  const text = toText(bytes);
  const opening = /(?<!end)stream(?:\r\n|\n|\r)/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const before = text.slice(Math.max(0, match.index - longestHead), match.index);
    const start = opening.lastIndex;
    const end = text.indexOf('endstream', start);
    yield {
      head: before.slice(before.lastIndexOf(' obj') + 1),
      body: bytes.subarray(start, end < 0 ? bytes.length : end),
    };
    if (end < 0) return;
    opening.lastIndex = end;
  }
}
