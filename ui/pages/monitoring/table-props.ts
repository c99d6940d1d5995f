/** What the tables under a diagram share: the selection, how to change it, and the names of elements. */
export interface TableProps<Row> {
  readonly rows: readonly Row[];
  readonly selected: string | undefined;
  readonly onSelect: (elementId: string) => void;
  readonly nameOf: (elementId: string) => string;
}
