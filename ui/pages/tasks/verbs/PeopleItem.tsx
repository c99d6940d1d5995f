import { Checkbox, Form, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPerson } from '../../../../domain/api-tasks.js';
import { useTaskPeople, type PeoplePurpose } from '../../../api/use-task-people.js';
import { ErrorNotice } from '../../../components/ErrorNotice.js';
import { PageLoading } from '../../../components/PageLoading.js';

interface Props {
  readonly taskKey: string;
  readonly purpose: PeoplePurpose;
  readonly label: string;
  readonly several?: boolean;
}
const searchedFrom = 8;

/** Who may be chosen, with how much each has in hand and whether they are away: one of them (`to`), or several (`people`). */
export function PeopleItem({ taskKey, purpose, label, several = false }: Props) {
  const { t } = useTranslation();
  const people = useTaskPeople(taskKey, purpose);
  const [text, setText] = useState('');
  if (people.isPending) return <PageLoading rows={3} />;
  if (people.isError) return <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />;
  if (people.data.length === 0) return <p role="status">{t(`inbox.nobody.${purpose}`)}</p>;

  const options = people.data.map((person) => ({
    value: person.username,
    label: <PersonLabel person={person} />,
    style: person.name.includes(text.trim()) || person.areaName.includes(text.trim()) ? undefined : { display: 'none' },
  }));
  const required = [{ required: true, message: t('inbox.choosePerson') }];
  return (
    <>
      {people.data.length > searchedFrom && (
        <Input
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={t('inbox.findPerson')}
          allowClear
          className="people-search"
        />
      )}
      {several ? (
        <Form.Item name="people" label={label} rules={required}>
          <Checkbox.Group options={options} className="people-choice" />
        </Form.Item>
      ) : (
        <Form.Item name="to" label={label} rules={required}>
          <Radio.Group options={options} className="people-choice" />
        </Form.Item>
      )}
    </>
  );
}

function PersonLabel({ person }: { readonly person: TaskPerson }) {
  const { t } = useTranslation();
  return (
    <span data-testid={`person-${person.username}`}>
      {person.name}{' '}
      <span className="quiet">
        {t(`common.role.${person.role}`)} · {person.areaName} · {t('inbox.inHand', { count: person.openTasks })}
      </span>{' '}
      {person.substituteName && <Tag>{t('inbox.away', { name: person.substituteName })}</Tag>}
    </span>
  );
}
