import { useTranslation } from 'react-i18next';
import type { PolicyValues } from '../../../domain/policy/parameters.js';
import { Fact } from '../../components/Fact.js';
import { policyFields, valueAt } from './policy-fields.js';
import { valueText } from './value-text.js';

export function ValueTable({ values }: { readonly values: PolicyValues }) {
  const { t } = useTranslation();
  return (
    <dl className="facts policy-values">
      {policyFields.map(({ parameter, kind }) => (
        <Fact key={parameter} label={t(`policy.parameter.${parameter.replace('.', '_')}`)}>
          {valueText(kind, valueAt(values, parameter), t)}
        </Fact>
      ))}
    </dl>
  );
}
