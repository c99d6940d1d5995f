import { fieldCipher } from '../../adapters/crypto/field-cipher.js';
import { auditLog } from '../../adapters/mongo/audit-log.js';
import { householdStore } from '../../adapters/mongo/household-store.js';
import { verificationStore } from '../../adapters/mongo/verifications.js';
import { dataSources } from '../../adapters/outside/data-sources.js';
import { documents } from '../../engine/testing/documents.js';
import { jobs, type JobType } from '../../processes/contract.js';
import { seedPeople } from '../../server/seed/seed-people.js';
import { peopleStores } from '../../server/wiring/people-features.js';
import { databaseUnderTest } from '../support/database-under-test.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';
import { runWorker } from '../support/run-worker.js';
import { exchangeSecret, sandboxUnderTest } from '../support/sandbox-under-test.js';

/** The process on the engine, with the real workers, stores and stand-ins; only the case file is a fake. */
describe('the verification of a household', () => {
  const { engine } = processesUnderTest('economic-verification');
  const db = databaseUnderTest();
  const sandbox = sandboxUnderTest();
  let ports: FakePorts;

  beforeEach(async () => {
    const base = fakePorts();
    const cipher = fieldCipher(Buffer.alloc(32, 5));
    const audit = auditLog(db(), base.clock);
    const people = peopleStores({ db: db() }, cipher);
    await seedPeople(people);
    ports = {
      ...base,
      households: householdStore({ ...people, audit, clock: base.clock }),
      sources: dataSources({ baseUrl: sandbox.url(), secret: exchangeSecret }),
      verifications: verificationStore(db(), { cipher, audit }),
    };
  });

  const start = (householdId: string, purpose = 'basic-living') =>
    engine.start('economic-verification', {
      householdId,
      caseId: 'case-1',
      purpose,
      townshipCode: 'T01',
      countyCode: 'K1',
      policy: policyValues,
    });

  /** Works off all jobs, each as on its last try, until only people are waited for. */
  const workOff = async (): Promise<void> => {
    for (let isIdle = false; !isIdle;) {
      isIdle = true;
      for (const type of Object.keys(jobs) as JobType[]) {
        for (const { key, variables } of engine.activate(type, 20)) {
          isIdle = false;
          const outcome = await runWorker(type, JSON.parse(variables) as object, ports, { retries: 1, key });
          if (outcome.kind === 'fail') throw new Error(`${type}: ${outcome.message}`);
          if (outcome.kind === 'complete')
            engine.must({ name: 'JOB COMPLETE', key, value: { variables: documents({ ...outcome.variables }) } });
          else
            engine.must({ name: 'JOB THROW_ERROR', key, value: { errorCode: outcome.code, errorMessage: outcome.message, variables: {} } });
        }
      }
    }
  };

  it('S1: finds the four of H1 as they said, with no name or number among its variables', async () => {
    const verification = start('demo-H1');
    await workOff();

    expect(verification.path().at(-1)).toBe('verified');
    expect(verification.variables()).toMatchObject({
      reportComplete: true,
      gaps: [],
      memberCount: 4,
      verifiedMonthlyIncomeFen: 300_000,
      hasDifferences: false,
      disputed: false,
      propertyReport: { liquidAssetsFen: 1_200_000, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
    });
    expect(JSON.stringify(engine.events('VARIABLE'))).not.toMatch(/示例|990101/);
  });

  it('S2: finds more income than H2 declared, and has a person ask', async () => {
    const verification = start('demo-H2');
    await workOff();
    expect(verification.active()).toEqual(['explainDifference']);
    expect(verification.variables()).toMatchObject({ verifiedMonthlyIncomeFen: 168_000, hasDifferences: true });

    verification.complete('explainDifference', { disputed: false });
    await workOff();

    expect(verification.hasCompleted()).toBe(true);
    expect(await db().collection('dataAccesses').countDocuments({ caseId: 'case-1' })).toBe(3);
  });

  it('S1, X07 down: names housing as a gap and knows no number of homes', async () => {
    await sandbox.fault('housing', { mode: 'down' });
    const verification = start('demo-H1');
    await workOff();

    expect(verification.path().at(-1)).toBe('verifiedWithGaps');
    expect(verification.variables()).toMatchObject({
      reportComplete: false,
      gaps: ['housing'],
      verifiedMonthlyIncomeFen: 300_000,
      propertyReport: { homesOwned: null, liquidAssetsFen: 1_200_000 },
    });
  });

  it('does not begin for a purpose that nobody agreed to', async () => {
    start('demo-H1', 'curiosity');
    await workOff();

    expect(await sandbox.get('/verification/orders')).toEqual([]);
    expect([...ports.world.events.values()].map(({ title }) => title)).toEqual(['经济状况核对未开始:4 名家庭成员中有 4 人尚未授权']);
  });
});
