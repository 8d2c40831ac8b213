// A name ↔ how it differs from another one at the end: 威海 beside 威海市 is `1`, 文登县 beside 文登区 is `1县`.

/** One digit says how many characters to take away, the rest is put in their place. */
export function encodeRelative(base: string, name: string): string {
  let common = 0;
  while (common < base.length && base[common] === name[common]) common += 1;
  const cut = Math.min(base.length - common, 35);
  return cut === 35 ? `z${name}` : cut.toString(36) + name.slice(common);
}

export function decodeRelative(base: string, code: string): string {
  const cut = code[0] === 'z' ? base.length : Number.parseInt(code[0] ?? '0', 36);
  return base.slice(0, base.length - cut) + code.slice(1);
}
