// The search worker: messages of the page in, answers out; all matching happens here, off the page's thread.
import { answerMessages } from './answer/query.ts';
import { openIndex } from './answer/shards.ts';
import type { FromWorker, ToWorker } from './format/messages.ts';

const answer = answerMessages((message: FromWorker) => postMessage(message), openIndex);

addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data));
