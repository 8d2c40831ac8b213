// Text → GB18030 bytes, by inverting the decoder over its two-byte range; four-byte characters are not needed here.
const table = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if (character.length === 1 && character !== '�' && !table.has(character)) table.set(character, [lead, trail]);
  }
}

export function encodeGb18030(text: string): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : (table.get(character) ?? [0x3f]),
    ),
  );
}
