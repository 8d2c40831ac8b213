// What a report covers, and when its key must say so; without schemas, for scripts of pages.

/**
 * `agency`: one body's own report. `own_level`: a government's report on itself and its departments.
 * `jurisdiction`: a government's report that sums up all bodies below it.
 */
export const scopes = ['agency', 'own_level', 'jurisdiction'] as const;
export type Scope = (typeof scopes)[number];

/** The scope of a report that may stand beside another one of the same body and year. */
export const besideUsual: Scope = 'own_level';

/** The scope where a key has to name it. */
export const scopeInKey = ({ scope: own }: { scope?: Scope | undefined }): { scope?: Scope } =>
  own === besideUsual ? { scope: own } : {};
