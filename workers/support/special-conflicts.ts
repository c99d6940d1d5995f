import { benefitOn } from '../../domain/benefit/benefit-on.js';
import { programNames } from '../../domain/benefit/programs.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { factsOfProgram, type SpecialProgram } from '../../domain/special/special-programs.js';
import { policyOfCase } from './policy-of-case.js';
import { type Ports } from './ports.js';
import { specialPayment } from './special-payment.js';

/** M13: what the household has already and may not have beside the program or twice, in words. */
export async function specialConflicts(
  program: SpecialProgram,
  caseId: string,
  householdId: string | undefined,
  ports: Ports,
): Promise<readonly string[]> {
  if (householdId === undefined) return [];
  const policy = await policyOfCase(ports, caseId);
  const today = civilDate(ports.clock.now());
  const active = (await ports.benefits.ofHousehold(householdId))
    .filter((benefit) => benefitOn(benefit, today).status === 'active')
    .map((benefit) => benefit.program);
  const wanted: readonly string[] = [
    program,
    ...Object.values(factsOfProgram(program).forms).flatMap(({ benefits = [] }) => [...benefits]),
  ];
  const excluded = (policy.values.stackingRules ?? [])
    .flatMap(
      ({ subsidy, excludes }) =>
        [
          [subsidy, excludes],
          [excludes, subsidy],
        ] as const,
    )
    .filter(([subsidy]) => wanted.includes(subsidy))
    .map(([, other]) => other);
  const found: string[] = active
    .filter((held) => wanted.includes(held) || excluded.some((other) => other === held))
    .map((held) => programNames[held]);

  if (program === 'winter-heating-subsidy') {
    const { paymentDecision, paymentPeriod } = specialPayment(program, { decisionId: caseId, householdId, now: ports.clock.now(), policy });
    if (await ports.payments.find(`${paymentDecision}:${paymentPeriod}:heating`)) found.push('本冬季取暖补贴已建立发放单');
  }
  return [...new Set(found)];
}
