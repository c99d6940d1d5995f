import type { TFunction } from 'i18next';
import type { PersonField, PersonFields } from '../../../domain/person/person-fields.js';

/** A value of a person in words. */
export function personText(field: PersonField, value: unknown, t: TFunction): string {
  const listed = (parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  switch (field) {
    case 'sex':
      return t(`people.sexIs.${value as string}`);
    case 'hukouKind':
      return t(`people.hukouIs.${value as string}`);
    case 'selfCareLevel':
      return t(`people.selfCareIs.${value as string}`);
    case 'employment':
      return t(`people.employmentIs.${value as string}`);
    case 'assessedAbleToLearn':
      return t(value === true ? 'people.yes' : 'people.no');
    case 'specialStatus':
      return (value as readonly string[]).map((status) => t(`people.specialIs.${status}`)).join(t('common.listSeparator'));
    case 'disability': {
      const { kind, grade, certificateValidUntil } = value as NonNullable<PersonFields['disability']>;
      return listed([
        t(`people.disabilityIs.${kind}`),
        t('people.grade', { grade }),
        certificateValidUntil && `${t('people.validUntil')} ${certificateValidUntil}`,
      ]);
    }
    case 'seriousIllnesses':
      return (value as NonNullable<PersonFields['seriousIllnesses']>)
        .map(({ diseaseCode, diagnosedOn, isOnSpecialAidList }) =>
          listed([diseaseCode, diagnosedOn, isOnSpecialAidList && t('people.onList')]),
        )
        .join(t('common.listSeparator'));
    case 'residencePermit': {
      const { number, place, validUntil } = value as NonNullable<PersonFields['residencePermit']>;
      return listed([number, place, validUntil && `${t('people.validUntil')} ${validUntil}`]);
    }
    case 'insurance': {
      const { isEnrolledInBasic, isEnrolledInCriticalIllness, paidBy } = value as NonNullable<PersonFields['insurance']>;
      const enrolled = [isEnrolledInBasic && t('people.basicInsurance'), isEnrolledInCriticalIllness && t('people.criticalInsurance')];
      return listed([...enrolled, paidBy && `${t('people.paidBy')} ${paidBy}`]) || t('people.no');
    }
    default:
      return String(value);
  }
}
