/** The township reserve fund 乡镇临时救助储备金. */
export function reserveFundId(townshipCode: string): string {
  return `reserve:${townshipCode}`;
}

/** The county's assistance fund 县级救助资金. */
export function assistanceFundId(countyCode: string): string {
  return `assistance:${countyCode}`;
}

/** One hold for each stage of a decision, from its reservation to its settlement. */
export function reserveHoldKey(decisionId: string, stage: string): string {
  return `${decisionId}:${stage}`;
}
