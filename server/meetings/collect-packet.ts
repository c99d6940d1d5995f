import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { formatFen } from '../../domain/money/fen.js';
import type { CasePackets, LabeledValue } from '../../domain/ports/case-packets.js';
import type { PaymentStore } from '../../domain/ports/payment-store.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { actDetails } from '../cases/act-details.js';
import { readCaseParts, type CaseParts } from '../cases/case-parts.js';
import { caseVariable } from '../cases/case-variable.js';
import type { Townships } from '../emergencies/townships.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { Forms } from '../tasks/forms.js';

interface Needs {
  readonly database: Database;
  readonly payments: PaymentStore;
  readonly verifications: VerificationStore;
  readonly model: ReadModel;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly townships: Townships;
}

const causes: Readonly<Record<string, string>> = {
  'sudden-event': '突发事件', 'accidental-injury': '意外伤害', 'serious-illness': '突发重病', other: '其他',
};
const aidTypes: Readonly<Record<string, string>> = { emergency: '急难型', expenditure: '支出型', 'special-case': '特殊个案', none: '不符合', 'manual-review': '待人工研判' };

/** A case as a meeting needs it: facts, what the rules said, what was written down about it. */
export function casePackets({ database, payments, verifications, model, forms, cipher, townships }: Needs): CasePackets {
  return {
    async collect(caseId, discussionFor) {
      const file = await database.cases.findById(caseId).lean();
      if (!file) throw new Error(`Expected a case file '${caseId}', found none.`);
      const parts = await readCaseParts(caseId, database, payments, model);
      const read = (field: 'whatHappened' | 'placeText') => {
        const sealed = file.sealed[field];
        return sealed === undefined ? '' : cipher.open(sealed, sealedPlace.caseField(caseId, field));
      };
      const township = (await townships.find(file.townshipCode))?.name ?? file.townshipCode;
      const persons = Number(caseVariable(parts, 'personsAffected', discussionFor) ?? caseVariable(parts, 'personsAffected'));

      return {
        facts: [
          { label: '受理编号', value: file.receiptNumber },
          { label: '镇(街道)', value: township },
          { label: '受理日期', value: civilDate(new Date(file.reportedAt)) },
          ...(file.causeCategory === undefined ? [] : [{ label: '困难原因', value: causes[file.causeCategory] ?? file.causeCategory }]),
          ...whatRulesSaid(parts, discussionFor),
          ...(await whatWasVerified(caseId, verifications)),
          ...parts.payments.filter(({ status }) => status === 'paid').map(({ amountFen, kind }) => ({ label: `已发放(${kind})`, value: formatFen(amountFen) })),
        ],
        personal: {
          whatHappened: read('whatHappened'),
          placeText: read('placeText'),
          records: await Promise.all(
            parts.acts.map(async (act) => ({ at: act.at, title: act.elementName, byName: act.byName, details: await actDetails(act, forms, cipher) })),
          ),
        },
        personName: file.nameMasked,
        ...(file.causeCategory !== undefined && { causeCategory: file.causeCategory }),
        ...(Number.isInteger(persons) && persons > 0 && { personsConcerned: persons }),
        actedInCase: [...new Set([file.reportedBy, ...parts.acts.map(({ by }) => by)])],
      };
    },
  };
}

function whatRulesSaid(parts: CaseParts, processId: string): readonly LabeledValue[] {
  const type = caseVariable(parts, 'temporaryAidType', processId);
  const amount = caseVariable(parts, 'amountFen', processId);
  return [
    ...(typeof type === 'string' ? [{ label: '规则判断的类型', value: aidTypes[type] ?? type }] : []),
    ...(typeof amount === 'number' ? [{ label: '按规则计算的金额', value: formatFen(amount) }] : []),
  ];
}

async function whatWasVerified(caseId: string, verifications: VerificationStore): Promise<readonly LabeledValue[]> {
  const latest = (await verifications.ofCase(caseId)).at(-1);
  const report = latest && (await verifications.findReport(latest.requestId));
  if (!report) return [];
  const { monthlyIncomeFen, liquidAssetsFen } = report.means;
  return [
    { label: '核对报告', value: `${civilDate(new Date(report.mergedAt))}${report.gaps.length > 0 ? `,缺 ${report.gaps.length} 项` : ',完整'}` },
    ...(monthlyIncomeFen === null ? [] : [{ label: '核对的家庭月收入', value: formatFen(monthlyIncomeFen) }]),
    ...(liquidAssetsFen === null ? [] : [{ label: '核对的流动资产', value: formatFen(liquidAssetsFen) }]),
  ];
}
