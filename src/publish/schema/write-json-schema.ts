// A zod schema → the JSON Schema that is committed and published beside the API.
import { z } from 'zod';

/** Objects stay open: a field that a later build adds is no error for whoever checks against an older schema. */
export function writeJsonSchema(name: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return `${JSON.stringify({ $schema, $id: `${name}.json`, title: `${name}.json`, ...rest }, null, 2)}\n`;
}
