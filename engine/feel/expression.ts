/** An expression as it stands in a diagram: FEEL behind `=`, otherwise static text. */
export type Expression =
  | { readonly kind: 'static'; readonly value: JsonValue; readonly source: string }
  | { readonly kind: 'feel'; /** without the leading `=` */ readonly source: string };

export type JsonValue = null | boolean | number | string | bigint | JsonValue[] | { [name: string]: JsonValue };
