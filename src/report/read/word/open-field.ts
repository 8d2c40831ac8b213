// The start of a field → one more field around the text, up to the depth that Word allows and more.

const MAX_FIELDS = 64;

/** `fields` says of each open field whether its result has begun. Fields that are never closed fall off at the far end. */
export function openField(fields: boolean[]): void {
  fields.push(false);
  if (fields.length > MAX_FIELDS) fields.shift();
}
