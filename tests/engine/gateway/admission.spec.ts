import { Admission } from '../../../engine/gateway/admission.js';

describe('admission', () => {
  let nowMs: number;
  let admission: Admission;

  beforeEach(() => {
    nowMs = 0;
    admission = new Admission(() => nowMs);
  });

  /** One command after another is answered after so long, for a second. */
  function answersTake(ms: number, underWay: number): void {
    for (const end = nowMs + 1_000; nowMs < end;) {
      admission.admits('start', underWay);
      const begun = admission.begin();
      nowMs += ms;
      admission.answered(begun);
    }
  }

  it('refuses starts first, then polls, then the rest, and lets in who finishes work', () => {
    const kinds = ['start', 'poll', 'other', 'finish'] as const;
    const admitted = (underWay: number) => kinds.filter((kind) => admission.admits(kind, underWay));

    expect(admitted(999)).toEqual(['start', 'poll', 'other', 'finish']);
    expect(admitted(1_000)).toEqual(['poll', 'other', 'finish']);
    expect(admitted(2_000)).toEqual(['other', 'finish']);
    expect(admitted(4_000)).toEqual(['finish']);
  });

  it('lets fewer in while answers take too long, but never less than a hundred', () => {
    answersTake(400, 500);
    expect(admission.limit).toBeLessThan(700);

    for (let i = 0; i < 20; i++) answersTake(400, 500);
    expect(admission.limit).toBe(100);
  });

  it('lets more in while it is used and answers come soon', () => {
    answersTake(10, 900);
    expect(admission.limit).toBeGreaterThan(1_200);
  });

  it('stays where it is while it is not used', () => {
    answersTake(10, 100);
    expect(admission.limit).toBe(1_000);
  });

  it('recovers once answers come soon again', () => {
    for (let i = 0; i < 20; i++) answersTake(400, 500);

    for (let i = 0; i < 10; i++) answersTake(10, admission.limit);

    expect(admission.limit).toBeGreaterThan(1_000);
  });

  it('counts whom it has seen and whom it has refused', () => {
    admission.admits('start', 0);
    admission.admits('start', 5_000);

    expect(admission).toMatchObject({ received: 2, dropped: 1 });
  });
});
