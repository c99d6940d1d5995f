import { benefitOn } from '../../domain/benefit/benefit-on.js';
import { isWithdrawing } from '../../domain/benefit/is-withdrawing.js';
import { bandMoves, underNewStandard, type StandardEffect } from '../../domain/benefit/under-new-standard.js';
import type { Benefit } from '../../domain/ports/benefit-store.js';
import type { StandardChange, WalkPosition } from '../../domain/ports/standard-changes.js';
import { countBenefit, noFigures, type CountyFigures } from '../../domain/standards/county-figures.js';
import { type Ports } from './ports.js';

const page = 50;
const programs = ['dibao', 'dibao-single', 'tekun', 'low-income'] as const;

export interface WalkPage {
  readonly found: readonly { readonly benefit: Benefit; readonly effect: StandardEffect | 'suspended' }[];
  /** The counties' figures with this page in them. */
  readonly counties: Readonly<Record<string, CountyFigures>>;
  /** Undefined at the end of the walk. */
  readonly next: WalkPosition | undefined;
}

/** M06: the next benefits that are in force when the new standards begin, one county after another, and what becomes of each. */
export async function pageOfStandardWalk(
  change: Pick<StandardChange, 'countyCodes' | 'effectiveFrom' | 'before' | 'after'>,
  position: WalkPosition | undefined,
  counties: Readonly<Record<string, CountyFigures>>,
  ports: Pick<Ports, 'entitlements' | 'benefits'>,
  purpose: string,
): Promise<WalkPage> {
  const countyCode = position?.countyCode ?? change.countyCodes[0] ?? '';
  const after = position?.after;
  const query = { countyCode, programs, date: change.effectiveFrom, limit: page };
  const entitled = await ports.entitlements.begunBy({ ...query, ...(after !== undefined && { after }) });

  const found: WalkPage['found'][number][] = [];
  let figures = counties[countyCode] ?? noFigures;
  for (const { benefitId } of entitled) {
    const benefit = await ports.benefits.find(benefitId);
    const state = benefit && benefitOn(benefit, change.effectiveFrom);
    if (!benefit || !state || state.status === 'stopped' || state.status === 'not-yet') continue;
    const { effect, bandMoved } = await effectOn(benefit, state, change, countyCode, ports, purpose);
    found.push({ benefit, effect });
    figures = countBenefit(figures, { program: benefit.program, levelFen: state.levelFen, bandMoved, effect });
  }
  const last = entitled.at(-1)?.benefitId;
  const nextCounty = change.countyCodes[change.countyCodes.indexOf(countyCode) + 1];
  const next = entitled.length === page && last !== undefined ? { countyCode, after: last } : nextCounty === undefined ? undefined : { countyCode: nextCounty };
  return { found, counties: { ...counties, [countyCode]: figures }, next };
}

async function effectOn(
  benefit: Benefit,
  { status, levelFen }: ReturnType<typeof benefitOn>,
  { before, after, effectiveFrom }: Pick<StandardChange, 'before' | 'after' | 'effectiveFrom'>,
  countyCode: string,
  { benefits }: Pick<Ports, 'benefits'>,
  purpose: string,
): Promise<{ readonly effect: StandardEffect | 'suspended'; readonly bandMoved: boolean }> {
  const standards = before[countyCode];
  if (!standards) throw new Error(`Expected the standards of '${countyCode}' before the change, found none.`);
  const { program, benefitId, changes } = benefit;
  const figures = program === 'tekun' ? undefined : await benefits.readFigures(benefitId, { actor: 'worker:standard-adjustment', purpose });
  const bandMoved = figures !== undefined && bandMoves(figures, standards, after);
  if (status === 'suspended') return { effect: 'suspended', bandMoved };
  const changesLater = changes.some(({ from }) => from > effectiveFrom);
  return { effect: underNewStandard({ program, levelFen, isWithdrawing: isWithdrawing(benefit), changesLater }, figures, standards, after), bandMoved };
}
