/** The shape of an area's texts in another language: the same keys, any sentences. */
export type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> }
