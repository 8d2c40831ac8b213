// A sentence with `**figures**` → its runs, or its plain text.

export interface Run {
  text: string;
  strong: boolean;
}

export function splitStrong(sentence: string): Run[] {
  return sentence
    .split('**')
    .map((text, index) => ({ text, strong: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

export const dropStrong = (sentence: string): string => sentence.replaceAll('**', '');
