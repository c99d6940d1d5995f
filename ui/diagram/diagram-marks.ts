/** What is drawn over a diagram, by element id. */
export interface DiagramMarks {
  readonly tokens: ReadonlyMap<string, number>;
  readonly incidents: ReadonlySet<string>;
  readonly takenFlows: readonly string[];
  readonly visited: readonly string[];
}
