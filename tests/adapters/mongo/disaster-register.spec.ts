import { fieldCipher } from '../../../adapters/crypto/field-cipher.js';
import type { DisasterVictimDocument } from '../../../adapters/mongo/disaster-documents.js';
import { disasterRegister } from '../../../adapters/mongo/disaster-register.js';
import { createIndexes } from '../../../adapters/mongo/indexes.js';
import type { ReliefRate } from '../../../domain/disaster/relief-of.js';
import type { VictimFacts } from '../../../domain/disaster/victims.js';
import type { DisasterRegister } from '../../../domain/ports/disaster-register.js';
import { sealedPlace } from '../../../domain/privacy/sealed-place.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

const rates: readonly ReliefRate[] = [{ reliefKind: 'emergency', victimGroup: 'needs-now', unit: 'person', amountFen: 15_000 }];

describe('register of a disaster', () => {
  const db = databaseUnderTest();
  const cipher = fieldCipher(Buffer.alloc(32, 7));
  let register: DisasterRegister;

  async function enter(householdId: string, peopleCount: number, caseId: string | null = `case-${householdId}`): Promise<void> {
    const facts: VictimFacts = { peopleCount, homeDamage: 'none', cropLoss: 'none', needsNow: true, losses: '示例' };
    const sealedFacts = cipher.seal(JSON.stringify(facts), sealedPlace.disasterVictim('m1', householdId));
    const opened = caseId === null ? { caseStart: 'pending' as const } : { caseStart: 'opened' as const, caseId };
    const victims = db().collection<DisasterVictimDocument>('disasterVictims');
    await victims.replaceOne({ _id: `m1~${householdId}` }, { matterId: 'm1', householdId, sealedFacts, at: '2026-05-09', ...opened }, { upsert: true });
  }
  const propose = () => register.propose('m1', 'emergency', rates, 'v1');
  const idsOf = (page: { readonly reliefs: readonly { readonly decisionId: string }[] }) => page.reliefs.map(({ decisionId }) => decisionId);

  beforeEach(async () => {
    await createIndexes(db());
    register = disasterRegister(db(), cipher);
  });

  it('works a list out anew after a correction, and keeps what was approved', async () => {
    await enter('h1', 3);
    expect(await propose()).toEqual({ reliefs: 1, households: 1, sumFen: 45_000 });
    await enter('h1', 2);
    expect(await propose()).toEqual({ reliefs: 1, households: 1, sumFen: 30_000 });
    await register.approve('m1', 'emergency', { limit: 10 });
    await enter('h1', 9);
    expect(await propose()).toEqual({ reliefs: 1, households: 1, sumFen: 30_000 });
  });

  it('hands out each relief once, page by page, and the same page again when asked again', async () => {
    for (const household of ['h1', 'h2', 'h3']) await enter(household, 1);
    await propose();
    const first = await register.approve('m1', 'emergency', { limit: 2 });
    expect(await register.approve('m1', 'emergency', { limit: 2 })).toEqual(first);
    const last = await register.approve('m1', 'emergency', { after: first.next, limit: 2 });
    expect([...idsOf(first), ...idsOf(last)]).toEqual(['m1~emergency~h1', 'm1~emergency~h2', 'm1~emergency~h3']);
    expect(last.next).toBeUndefined();
  });

  it('works nothing out while a household has no case to be paid through', async () => {
    await enter('h1', 1, null);
    expect(await register.count('m1', 'emergency')).toMatchObject({ victims: 1, withoutCase: 1 });
    await expect(propose()).rejects.toThrow(/case of household 'h1'/);
  });
});
