// What a command prints and says, kept for a test to look at.
import type { Effects } from '../../scripts/command/command.ts';

export interface Recorded extends Effects {
  printed: string;
  warned: string;
}

export function recordEffects(env: Effects['env'] = {}): Recorded {
  const recorded: Recorded = {
    printed: '',
    warned: '',
    env,
    isColoured: false,
    print: async (text) => {
      recorded.printed += text;
    },
    warn: (text) => {
      recorded.warned += text;
    },
  };
  return recorded;
}
