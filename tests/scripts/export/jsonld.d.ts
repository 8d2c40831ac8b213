// The one function of the package `jsonld` that the tests call; it ships no types.
declare module 'jsonld' {
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: unknown;
  }
  export interface Options {
    base: string;
    documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  export type Node = Record<string, unknown>;
  const jsonld: { expand(input: object, options: Options): Promise<Node[]> };
  export default jsonld;
}
