// The name of a style → what kind of paragraph it is for, as Word, WPS and LibreOffice name them.

const CONTENTS = /^(?:toc|目录|contents)\s*(?:\d|heading$)/i;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;

/** Lines of the table of contents that the program generates repeat the headings. */
export function isContentsName(name: string): boolean {
  return CONTENTS.test(name);
}

export function readHeadingName(name: string): number | undefined {
  const [, level] = HEADING.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
