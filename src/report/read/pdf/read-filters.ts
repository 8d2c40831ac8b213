// The entries of a stream → the names of its filters, in the order in which they are to be undone.

const brief: Readonly<Record<string, string>> = { Fl: 'FlateDecode', LZW: 'LZWDecode', RL: 'RunLengthDecode' };

/** A name may spell its letters as `#46`. */
const spell = (name: string): string =>
  name.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export function readFilters(head: string): string[] {
  const entries = head.replace(/#[\da-fA-F]{2}/g, spell);
  const value = /\/Filter\s*(\[[^\]]*\]?|\/[^\s/<>[\]()]+)/.exec(entries)?.[1] ?? '';
  return [...value.matchAll(/\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => brief[name] ?? name);
}
