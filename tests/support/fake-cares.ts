import type { Care, CareWord } from '../../domain/ports/care-store.js';
import type { Ports } from '../../workers/support/ports.js';

/** Cares in memory, each step once. */
export function fakeCares({
  cares,
  careWords,
}: {
  readonly cares: Map<string, Care>;
  readonly careWords: Map<string, CareWord>;
}): Ports['cares'] {
  const must = (careId: string): Care => {
    const care = cares.get(careId);
    if (!care) throw new Error(`no care '${careId}'`);
    return care;
  };
  const update = (careId: string, change: (care: Care) => Partial<Care>): Care => {
    const changed = { ...must(careId), ...change(must(careId)) };
    cares.set(careId, changed);
    return changed;
  };
  const endAgreement: Ports['cares']['agreementEnded'] = async (careId, agreementId, endedOn, endReason) => {
    const running = must(careId).agreements.some((agreement) => agreement.agreementId === agreementId && agreement.endedOn === undefined);
    if (!running) return;
    update(careId, ({ agreements }) => ({
      state: 'seeking',
      agreements: agreements.map((agreement) => (agreement.agreementId === agreementId ? { ...agreement, endedOn, endReason } : agreement)),
    }));
  };
  return {
    agreementEnded: endAgreement,
    async open(care) {
      if (!cares.has(care.careId)) cares.set(care.careId, { ...care, state: 'assessing', standards: [], agreements: [], months: [] });
    },
    find: async (careId) => cares.get(careId),
    openOf: async (benefitId) =>
      [...cares.values()].filter((care) => care.benefitId === benefitId && care.state !== 'institution' && care.state !== 'ended'),
    list: async () => [],
    async tell(word) {
      if (!careWords.has(word.wordId)) careWords.set(word.wordId, word);
    },
    assessed: async (careId, level, standard) =>
      update(careId, ({ state, standards, level: before }) => {
        const isKept = standards.some(({ key }) => key === standard.key);
        return {
          level: isKept ? (before ?? level) : level,
          standards: isKept ? standards : [...standards, standard],
          state: state === 'assessing' ? 'seeking' : state,
        };
      }),
    agreed: async (careId, agreement, nextVisitOn) =>
      update(careId, ({ agreements }) =>
        agreements.some(({ key }) => key === agreement.key) ? {} : { state: 'agreed', nextVisitOn, agreements: [...agreements, agreement] },
      ),
    visited: async (careId, nextVisitOn) => void update(careId, () => ({ nextVisitOn })),
    async orderMonth(careId, month) {
      if (must(careId).months.some(({ period, key }) => period === month.period || key === month.key)) return false;
      update(careId, ({ months }) => ({ months: [...months, month] }));
      return true;
    },
    async settled(careId, state, on) {
      const last = must(careId).agreements.at(-1);
      if (last && last.endedOn === undefined) await endAgreement(careId, last.agreementId, on, state);
      update(careId, () => ({ state }));
    },
  };
}
