// What the core has to say: a code, and the values that belong in its words. The words are in src/i18n, by language.
import { z } from 'zod';

/** What each language names in its own way, by its id. */
const named = z.union([
  z.strictObject({ metric: z.string() }),
  z.strictObject({ form: z.string() }),
  z.strictObject({ section: z.string() }),
  z.strictObject({ table: z.string() }),
  z.strictObject({ row: z.string() }),
  z.strictObject({ column: z.string() }),
]);

/** A number, words as printed, or the id of what has a name. */
const single = z.union([z.number(), z.string(), named]);

export const message = z.strictObject({
  /** Which words; an area of src/i18n holds them under this code. */
  code: z.string(),
  /** What stands in their places; several things are listed. */
  values: z.record(z.string(), z.union([single, z.array(single)])).exactOptional(),
});

export type Message = z.infer<typeof message>;
export type MessageValue = NonNullable<Message['values']>[string];
