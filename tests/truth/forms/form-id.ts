// The four forms of the contract, and the formats that documents are written in.

export const formIds = ['2008', '2014', '2019', '2021'] as const;
export type FormId = (typeof formIds)[number];

export const formats = ['text', 'html', 'markdown', 'docx', 'doc', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** Tables of the forms; `other` is a table that is no part of any. */
export type TableKind = 'active' | 'requests' | 'appeals' | 'stat2014' | 'stat2008' | 'other';
