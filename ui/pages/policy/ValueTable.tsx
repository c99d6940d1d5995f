import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyValues } from '../../../domain/policy/parameters.js';
import { Fact } from '../../components/Fact.js';
import { policySections, valueAt, wordsOf, type PolicySection } from './policy-fields.js';
import { SectionTitle } from './SectionTitle.js';
import { valueText } from './value-text.js';

/** All values of a version, by section; the first is open. */
export function ValueTable({ values }: { readonly values: PolicyValues }) {
  const unset = ({ fields }: PolicySection) => fields.filter(({ parameter }) => valueAt(values, parameter) === undefined).length;
  return (
    <Collapse
      ghost
      defaultActiveKey={policySections[0]?.section ?? []}
      items={policySections.map((section) => ({
        key: section.section,
        label: <SectionTitle section={section.section} unset={unset(section)} />,
        children: <SectionValues section={section} values={values} />,
      }))}
    />
  );
}

function SectionValues({ section, values }: { readonly section: PolicySection; readonly values: PolicyValues }) {
  const { t } = useTranslation();
  return (
    <dl className="facts policy-values">
      {section.fields.map((field) => (
        <Fact key={field.parameter} label={t(wordsOf(field.parameter))}>
          {valueText(field, valueAt(values, field.parameter), t)}
        </Fact>
      ))}
    </dl>
  );
}
