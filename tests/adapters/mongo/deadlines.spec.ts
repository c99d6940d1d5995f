import { deadlineStore } from '../../../adapters/mongo/deadlines.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

describe('deadlines', () => {
  const db = databaseUnderTest();

  it('stay as first kept', async () => {
    const deadlines = deadlineStore(db());
    const first = { dueAt: '2026-05-22T23:59:59+08:00', dueOn: '2026-05-22', reminderAt: null };

    await deadlines.keep({ caseId: 'case-1', name: 'post-hoc', ...first });

    expect(await deadlines.keep({ caseId: 'case-1', name: 'post-hoc', ...first, dueOn: '2026-05-29' })).toEqual(first);
  });
});
