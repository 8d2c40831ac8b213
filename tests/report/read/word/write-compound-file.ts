// Streams by name → an OLE compound file that holds them.

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;
/** Shorter streams would go into the mini stream; here they are filled up instead. */
const LEAST = 4096;

export function writeCompoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const names = Object.keys(streams);
  const contents = names.map((name) => pad(streams[name]!, Math.max(streams[name]!.length, LEAST)));
  const directorySectors = Math.ceil(((names.length + 1) * 128) / SECTOR);
  const sizes = [directorySectors, ...contents.map((content) => content.length / SECTOR)];
  const used = sizes.reduce((sum, size) => sum + size, 0);
  const tables = Math.ceil((used * 4) / (SECTOR - 4)) + 1;
  const fat = new Uint32Array((tables * SECTOR) / 4).fill(FREE);
  fat.fill(TABLE, 0, tables);
  const starts = chain(fat, sizes, tables);
  const directory = pad(writeDirectory(names, contents, starts), directorySectors * SECTOR);
  return join([writeHeader(tables, starts[0]!), new Uint8Array(fat.buffer), directory, ...contents]);
}

function chain(fat: Uint32Array, sizes: readonly number[], first: number): number[] {
  let sector = first;
  return sizes.map((size) => {
    const start = sector;
    for (let step = 0; step < size; step++, sector++) fat[sector] = step === size - 1 ? END : sector + 1;
    return start;
  });
}

function writeHeader(tables: number, directory: number): Uint8Array {
  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, LEAST, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index < tables ? index : FREE, true);
  return header;
}

/** The streams hang on one another as each other's right neighbour. */
function writeDirectory(
  names: readonly string[],
  contents: readonly Uint8Array[],
  starts: readonly number[],
): Uint8Array {
  return join(
    ['Root Entry', ...names].map((name, index) => {
      const entry = new Uint8Array(128);
      const view = new DataView(entry.buffer);
      [...name].forEach((letter, at) => {
        view.setUint16(at * 2, letter.charCodeAt(0), true);
      });
      view.setUint16(64, name.length * 2 + 2, true);
      entry[66] = index === 0 ? 5 : 2;
      view.setUint32(68, FREE, true);
      view.setUint32(72, index > 0 && index < names.length ? index + 1 : FREE, true);
      view.setUint32(76, index === 0 && names.length > 0 ? 1 : FREE, true);
      view.setUint32(116, index === 0 ? END : starts[index]!, true);
      view.setUint32(120, index === 0 ? 0 : contents[index - 1]!.length, true);
      return entry;
    }),
  );
}

export function pad(content: Uint8Array, least: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil(least / SECTOR) * SECTOR);
  padded.set(content);
  return padded;
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
