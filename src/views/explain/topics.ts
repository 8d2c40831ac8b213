// Data table: what there are short pieces about, in the order in which they are listed.

export const explainTopics = ['not-held', 'outcomes', 'forms', 'reading'] as const;

/** As in the address of the piece: it never changes. */
export type ExplainTopic = (typeof explainTopics)[number];
