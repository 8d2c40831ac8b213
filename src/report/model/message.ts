// What the core has to say: a code, and the values that belong in its words. The words are in src/i18n, by language.
import { z } from 'zod';

/** What each language names in its own way, by its id. */
const named = z.union([
  z.strictObject({ metric: z.string() }),
  z.strictObject({ form: z.string() }),
  z.strictObject({ section: z.string() }),
  z.strictObject({ table: z.string() }),
  z.strictObject({ table: z.string(), row: z.string() }),
  z.strictObject({ table: z.string(), column: z.string() }),
]);

export type Named = z.infer<typeof named>;
export type SingleValue = number | string | Named | Message;
export type MessageValue = SingleValue | SingleValue[];

export interface Message {
  /** Which words; an area of src/i18n holds them under this code. */
  code: string;
  /** What stands in their places; several things are listed, and words may stand within words. */
  values?: Record<string, MessageValue>;
}

/** A number, words as printed, the id of what has a name, or words of their own. */
const single: z.ZodType<SingleValue> = z.union([z.number(), z.string(), named, z.lazy(() => message)]);

export const message: z.ZodType<Message> = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([single, z.array(single)])).exactOptional(),
});
