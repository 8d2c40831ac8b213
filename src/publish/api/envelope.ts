// What every file of the API begins with.
import { licence } from '../licence.ts';

export const envelope = { api: 'v1', licence: licence.url } as const;
