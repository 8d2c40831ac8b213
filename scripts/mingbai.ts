// The words typed after `mingbai` → what its verb does, in this process.
import { runCommand } from './command/command.ts';
import { mingbai } from './verbs/verbs.ts';

await runCommand(mingbai);
