import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { PersonView } from '../../../domain/api-people.js';
import type { PersonField } from '../../../domain/person/person-fields.js';
import { revealOfPerson } from '../../api/reveal.js';
import { useSession } from '../../api/use-session.js';
import { Fact } from '../../components/Fact.js';
import { Revealable } from '../../components/Revealable.js';
import { personSections } from './person-sections.js';
import { personText } from './person-text.js';

/** What is on file, by section: open, masked, or only that it is there. */
export function PersonFacts({ person, isToday }: { readonly person: PersonView; readonly isToday: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {personSections.map(({ id, fields }) => (
        <section key={id} className="person-section">
          <h3>{t(`people.section.${id}`)}</h3>
          <dl className="facts person-facts">
            {fields.map((field) => (
              <Fact key={field} label={t(`people.field.${field}`)}>
                <PersonValue person={person} field={field} isToday={isToday} />
              </Fact>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function PersonValue({ person, field, isToday }: { readonly person: PersonView; readonly field: PersonField; readonly isToday: boolean }) {
  const { t } = useTranslation();
  const user = useSession();
  const { open, masked, hidden, personId, guardianName, age } = person;
  const ask = async (reason: string) => personText(field, await revealOfPerson(personId, { field, reason }), t);
  const revealable = (words: string) => (
    <Revealable
      label={t(`people.field.${field}`)}
      masked={words}
      mayAsk={isToday && mayDo(user, 'reveal-personal-data')}
      testId={field}
      ask={ask}
    />
  );
  if (field === 'birthDate' && masked.birthDate !== undefined) {
    return (
      <>
        {revealable(masked.birthDate)} <span className="quiet">{age !== undefined && t('people.years', { count: age })}</span>
      </>
    );
  }
  if (masked[field] !== undefined) return revealable(masked[field]);
  if (hidden.includes(field)) return revealable(t('people.onFile'));
  if (field === 'guardianId' && open.guardianId !== undefined) {
    return (
      <Link to="/people/$id" params={{ id: open.guardianId }}>
        {guardianName ?? t('people.picked')}
      </Link>
    );
  }
  if (open[field] === undefined)
    return <span className="quiet">{t(field === 'identityNumber' ? 'people.provisional' : 'people.notOnFile')}</span>;
  return personText(field, open[field], t);
}
