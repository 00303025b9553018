/** The shape of a message catalogue with its texts left open: English declared as this must have every Dutch key. */
export type Catalogue<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Catalogue<T[Key]>;
};
