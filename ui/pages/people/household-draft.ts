import { HouseholdFields } from '../../../domain/household/household-fields.js';
import { withoutBlanks } from './without-blanks.js';

type Yuan = number | null | undefined;
interface HasYuan {
  readonly amountYuan?: Yuan;
}
/** What the form holds: amounts in yuan, as people write them. */
export interface HouseholdDraft {
  readonly effectiveFrom: string;
  readonly reason?: string;
  readonly members?: readonly object[];
  readonly incomeItems?: readonly HasYuan[];
  readonly essentialSpending?: readonly HasYuan[];
  readonly monitoredGroups?: readonly string[];
  readonly property?: { readonly liquidAssetsYuan?: Yuan; readonly businessInterestYuan?: Yuan } & object;
}

const toFen = (yuan: Yuan) => (typeof yuan === 'number' ? Math.round(yuan * 100) : undefined);
const toYuan = (fen: number) => fen / 100;
const inFen = ({ amountYuan, ...item }: HasYuan) => ({ ...item, amountFen: toFen(amountYuan) });

export function readHouseholdDraft({ effectiveFrom: _effect, reason: _reason, ...draft }: HouseholdDraft) {
  const { liquidAssetsYuan, businessInterestYuan, ...property } = draft.property ?? {};
  const fields = {
    ...draft,
    incomeItems: (draft.incomeItems ?? []).map(inFen),
    essentialSpending: (draft.essentialSpending ?? []).map(inFen),
    property: { ...property, liquidAssetsFen: toFen(liquidAssetsYuan), businessInterestFen: toFen(businessInterestYuan) },
  };
  return HouseholdFields.safeParse({ monitoredGroups: [], ...(withoutBlanks(fields) as object) });
}

export function householdDraftOf({
  incomeItems,
  essentialSpending,
  property,
  ...rest
}: HouseholdFields): Omit<HouseholdDraft, 'effectiveFrom'> {
  const { liquidAssetsFen, businessInterestFen, ...counts } = property;
  const inYuan = <T extends { readonly amountFen: number }>({ amountFen, ...item }: T) => ({ ...item, amountYuan: toYuan(amountFen) });
  return {
    ...rest,
    incomeItems: incomeItems.map(inYuan),
    essentialSpending: essentialSpending.map(inYuan),
    property: { ...counts, liquidAssetsYuan: toYuan(liquidAssetsFen), businessInterestYuan: toYuan(businessInterestFen) },
  };
}

/** The form's paths for the fields' paths. */
export function draftPath(path: readonly PropertyKey[]): readonly PropertyKey[] {
  return path.map((part) => (typeof part === 'string' ? part.replace(/Fen$/, 'Yuan') : part));
}
