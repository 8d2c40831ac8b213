// Drawing operators part by part → how deep they nest and how often they print text.

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [save, restore, open, close] = [codeOf('q'), codeOf('Q'), codeOf('['), codeOf(']')];
const [text, show, showAll] = [codeOf('T'), codeOf('j'), codeOf('J')];
const [draw, drawEnd] = [codeOf('D'), codeOf('o')];

/** Most bytes mean nothing here, and a scan's pages have millions. */
const watched = new Uint8Array(256);
for (const code of [save, restore, open, close, text, draw]) watched[code] = 1;

/** Spaces and line ends stand around an operator. */
const isSpace = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20;

/** What stands in the texts themselves is taken for operators as well; it is little. */
export class OperatorScan {
  /** States that are saved and not restored, brackets that are not closed. */
  deepest = 0;
  /** Operators that print text. */
  shows = 0;
  /** Operators that draw a picture or a form. */
  draws = 0;
  #states = 0;
  #brackets = 0;

  add(part: Uint8Array): void {
    for (let index = 0; index < part.length; index += 1) {
      if (watched[part[index] ?? 0]) this.#look(part, index);
    }
  }

  #look(part: Uint8Array, index: number): void {
    const byte = part[index];
    if (byte === open) this.#nest(0, 1);
    else if (byte === close) this.#nest(0, -1);
    else if (byte === save && standsAlone(part, index)) this.#nest(1, 0);
    else if (byte === restore && standsAlone(part, index)) this.#nest(-1, 0);
    else if (byte === text && (part[index + 1] === show || part[index + 1] === showAll)) this.shows += 1;
    else if (byte === draw && part[index + 1] === drawEnd && isSpace(part[index + 2])) this.draws += 1;
  }

  #nest(states: number, brackets: number): void {
    this.#states = Math.max(0, this.#states + states);
    this.#brackets = Math.max(0, this.#brackets + brackets);
    this.deepest = Math.max(this.deepest, this.#states, this.#brackets);
  }
}

const standsAlone = (part: Uint8Array, index: number): boolean => isSpace(part[index - 1]) && isSpace(part[index + 1]);
