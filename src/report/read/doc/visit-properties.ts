// A list of property changes (MS-DOC, grpprl) → a call for each, with its code and operand.

/** `value` is the operand as a number, where it is no longer than four bytes. */
export type VisitProperty = (code: number, value: number, operand: Uint8Array) => void;

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** Operand bytes by the upper three bits of the code; 0 says that the operand begins with its length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

export function visitProperties(list: Uint8Array, visit: VisitProperty): void {
  let at = 0;
  while (at + 3 <= list.length) {
    const code = (list[at] ?? 0) | ((list[at + 1] ?? 0) << 8);
    at += 2;
    const { from, size } = measureOperand(list, at, code);
    const operand = list.subarray(at + from, at + from + size);
    visit(code, readNumber(operand), operand);
    at += from + size;
  }
}

function measureOperand(list: Uint8Array, at: number, code: number): { from: number; size: number } {
  const first = list[at] ?? 0;
  // The length of a table's definition has two bytes and counts one too many.
  if (code === TABLE_DEFINITION) return { from: 2, size: Math.max((first | ((list[at + 1] ?? 0) << 8)) - 1, 0) };
  const fixed = SIZES[code >> 13] ?? 0;
  if (fixed > 0) return { from: 0, size: fixed };
  return { from: 1, size: code === TABS && first === 255 ? measureTabs(list, at + 1) : first };
}

/** With more tab stops than a byte can measure, they are counted: four bytes each deleted, three each added. */
function measureTabs(list: Uint8Array, at: number): number {
  const deleted = 1 + (list[at] ?? 0) * 4;
  return deleted + 1 + (list[at + deleted] ?? 0) * 3;
}

function readNumber(operand: Uint8Array): number {
  let value = 0;
  for (let index = Math.min(operand.length, 4) - 1; index >= 0; index--) value = value * 256 + (operand[index] ?? 0);
  return value;
}
