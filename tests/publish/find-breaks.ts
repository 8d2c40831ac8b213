// A published JSON Schema and the present one → what whoever relies on the former would miss.

export interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
}

/** Empty where everything published is still there and still the same; what was added does not matter. */
export function findBreaks(published: JsonSchema, present: JsonSchema, at = '$'): string[] {
  return [
    ...findChangedKind(published, present, at),
    ...findLostNames(published, present, at),
    ...findLostChoices(published, present, at),
    ...findInside(published, present, at),
  ];
}

function findChangedKind(published: JsonSchema, present: JsonSchema, at: string): string[] {
  // The only choice, and others added to it.
  const isChosen = 'const' in published && (present.enum ?? []).includes(published.const);
  const same = (key: 'type' | 'const') =>
    JSON.stringify(published[key]) === JSON.stringify(present[key]) || (key === 'const' && isChosen);
  return (['type', 'const'] as const).flatMap((key) => (same(key) ? [] : [`${at}: another ${key}`]));
}

function findLostNames(published: JsonSchema, present: JsonSchema, at: string): string[] {
  const names = Object.keys(published.properties ?? {});
  const lost = names.filter((name) => !present.properties?.[name]).map((name) => `${at}.${name}: removed`);
  const loose = (published.required ?? [])
    .filter((name) => present.properties?.[name] && !present.required?.includes(name))
    .map((name) => `${at}.${name}: no longer always there`);
  return [...lost, ...loose];
}

function findLostChoices(published: JsonSchema, present: JsonSchema, at: string): string[] {
  return (published.enum ?? [])
    .filter((choice) => !present.enum?.includes(choice))
    .map((choice) => `${at}: no longer ${JSON.stringify(choice)}`);
}

function findInside(published: JsonSchema, present: JsonSchema, at: string): string[] {
  const inner: [JsonSchema, JsonSchema | undefined, string][] = [
    ...Object.entries(published.properties ?? {}).flatMap(([name, schema]): [JsonSchema, JsonSchema, string][] => {
      const now = present.properties?.[name];
      return now ? [[schema, now, `${at}.${name}`]] : [];
    }),
    ...(published.items
      ? [[published.items, present.items, `${at}[]`] as [JsonSchema, JsonSchema | undefined, string]]
      : []),
    ...listPairs(published.prefixItems, present.prefixItems, at),
    ...listPairs(published.anyOf, present.anyOf, at),
  ];
  return inner.flatMap(([before, now, where]) => (now ? findBreaks(before, now, where) : [`${where}: removed`]));
}

function listPairs(
  published: JsonSchema[] = [],
  present: JsonSchema[] = [],
  at: string,
): [JsonSchema, JsonSchema | undefined, string][] {
  return published.map((schema, index) => [schema, present[index], `${at}(${index})`]);
}
