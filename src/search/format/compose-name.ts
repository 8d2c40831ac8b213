// A place and the form of a kind of body ↔ the body's name; a name ↔ how it differs from another one at the end.

/** What the names of one kind of body have around their place. */
export interface NameForm {
  /** The kind of body, as a number. */
  sector: number;
  zh: string;
  en: string;
}

/** Puts the place into `{}科学技术局`; `{-}海关` takes it without its 省 or 市. */
export function fillForm(form: string, place: string): string {
  return form.includes('{-}') ? form.replace('{-}', cutPlace(place)) : form.replace('{}', place);
}

/** 青岛市 → 青岛. */
export function cutPlace(place: string): string {
  return place.replace(/[省市]$/, '');
}

/** Takes the place out of a Chinese name; undefined where the name does not hold it. */
export function cutForm(name: string, place: string): string | undefined {
  if (name.includes(place)) return name.replace(place, '{}');
  const short = cutPlace(place);
  return short !== place && name.includes(short) ? name.replace(short, '{-}') : undefined;
}

/** Takes the place out of an English name. */
export function cutEnglishForm(name: string, place: string): string | undefined {
  return place !== '' && name.includes(place) ? name.replace(place, '{}') : undefined;
}

/** 威海 beside 威海市 is `1`, 文登县 beside 文登区 is `1县`: one digit says how many characters to take away, the rest is put in their place. */
export function encodeRelative(base: string, name: string): string {
  let common = 0;
  while (common < base.length && base[common] === name[common]) common += 1;
  const cut = Math.min(base.length - common, 35);
  return cut === 35 ? `z${name}` : cut.toString(36) + name.slice(common);
}

/** The name of such a code. */
export function decodeRelative(base: string, code: string): string {
  const cut = code[0] === 'z' ? base.length : Number.parseInt(code[0] ?? '0', 36);
  return base.slice(0, base.length - cut) + code.slice(1);
}
