/**
 * The shape of a catalogue: exactly the keys of the English one, with any text. `de.ts` and `fr.ts`
 * are declared with it, so a missing or a left-over key is a type error.
 */
export type Catalogue<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Catalogue<English[Key]>;
};
