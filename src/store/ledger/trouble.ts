// Why an address gave no page: the state it has in the ledger and the reason, in a closed list that every language words.
import { z } from 'zod';

/** By state; `waiting` is not asked any more in this run and will be in the next. */
export const troubles = {
  gone: ['status', 'soft'],
  blocked: ['challenge', 'captcha', 'login', 'refused'],
  forbidden: ['robots'],
  failed: [
    'dns',
    'tls',
    'connect',
    'timeout',
    'broken',
    'too_large',
    'too_many',
    'loop',
    'redirects',
    'private',
    'status',
    'robots_unreachable',
    'unreadable',
    'digest',
  ],
  waiting: ['limit', 'budget', 'stopped', 'unsaved'],
} as const;

export type TroubleState = keyof typeof troubles;
export type TroubleCode = { [S in TroubleState]: `${S}.${(typeof troubles)[S][number]}` }[TroubleState];

const codes = Object.entries(troubles).flatMap(([state, reasons]) =>
  reasons.map((reason) => `${state}.${reason}` as TroubleCode),
);

export const trouble = z.strictObject({
  code: z.enum(codes),
  /** The HTTP status, the system's error code, the address that was refused: whatever makes it checkable. */
  detail: z.string().exactOptional(),
});

export type Trouble = z.infer<typeof trouble>;

export const stateOfTrouble = ({ code }: Trouble): TroubleState => code.split('.')[0] as TroubleState;

export const makeTrouble = (code: TroubleCode, detail?: string | number): Trouble =>
  detail === undefined ? { code } : { code, detail: String(detail) };
