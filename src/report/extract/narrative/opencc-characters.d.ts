// OpenCC's table of single characters → a type, which the package does not ship for its dictionaries.
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified|…`; where several simplified forms exist they follow one another, the usual one first. */
  const pairs: string;
  export default pairs;
}
