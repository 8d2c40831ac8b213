// What sidecars say of the rights in a document, as it was published and as our digest of it: published data holds these words.

/** Of a document as it was published, and of our digest of one. */
export const licences = {
  original: 'Text © its publisher; facts CC BY 4.0',
  digest: 'Text © its publisher; facts and digest CC BY 4.0',
} as const;
