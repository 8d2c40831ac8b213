// The four statutory forms, by the year that introduced them.
import { z } from 'zod';

/** `2008`: free narrative. `2014`: narrative with the long 统计表. `2019`, `2021`: six sections with three tables. */
export const template = z.enum(['2008', '2014', '2019', '2021']);
export type Template = z.infer<typeof template>;

/** `agency`: one body's own report. `jurisdiction`: a government's report that sums up all bodies below it. */
export const scope = z.enum(['agency', 'jurisdiction']);
export type Scope = z.infer<typeof scope>;
