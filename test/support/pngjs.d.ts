declare module 'pngjs' {
  /** A picture as bytes of red, green, blue and opacity, row by row. */
  export class PNG {
    static readonly sync: { readonly read: (file: Uint8Array) => PNG }
    readonly width: number
    readonly height: number
    readonly data: Uint8Array
  }
}
