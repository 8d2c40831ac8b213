// Data table: the colours of charts in both themes; `charts.css` says the same, for drawings that leave the site.

export interface ChartColours {
  paper: string;
  ink: string;
  muted: string;
  hairline: string;
  accent: string;
  /** Six, told apart also by readers with colour blindness; a test simulates it. */
  marks: readonly string[];
  rest: string;
}

export const palette = {
  light: {
    paper: '#fbfaf6',
    ink: '#1a1814',
    muted: '#635d53',
    hairline: '#d8d3c6',
    accent: '#a5201a',
    marks: ['#264068', '#5d340d', '#337355', '#874cab', '#a58a0a', '#53989d'],
    rest: '#8a857a',
  },
  dark: {
    paper: '#161513',
    ink: '#ece8df',
    muted: '#aba496',
    hairline: '#3b3832',
    accent: '#ff8f7a',
    marks: ['#3c6cc4', '#98652f', '#3db77f', '#c388f0', '#e2dc65', '#7eecf0'],
    rest: '#8d877b',
  },
} as const satisfies Record<string, ChartColours>;

export type Theme = keyof typeof palette;
