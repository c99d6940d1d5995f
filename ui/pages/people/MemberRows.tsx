import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { relations } from '../../../domain/household/household-fields.js';
import { Choice, Text } from './form-items.js';
import { PickerModal } from './PersonPicker.js';

interface Props {
  readonly names: Readonly<Record<string, string>>;
  readonly onName: (personId: string, name: string) => void;
}

/** Who belongs to it; people on file are added, those who leave get a date and stay. */
export function MemberRows({ names, onName }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const [isPicking, setPicking] = useState(false);
  const nameOf = (row: number) => {
    const personId = form.getFieldValue(['members', row, 'personId']) as string | undefined;
    return personId === undefined ? '' : (names[personId] ?? t('people.picked'));
  };
  return (
    <Form.List name="members">
      {(rows, { add, remove }, { errors }) => (
        <div className="record-rows">
          {rows.map(({ key, name: row }) => (
            <div key={key} className="record-row" data-testid={`member-${row}`}>
              <Form.Item label={t('people.field.name')}>
                <strong>{nameOf(row)}</strong>
              </Form.Item>
              <Choice name={[row, 'relation']} label="people.relation" values={relations} words="relationIs" isRequired />
              <Text name={[row, 'since']} label="people.since" more={{ type: 'date' }} isRequired />
              <Text name={[row, 'until']} label="people.until" more={{ type: 'date' }} />
              <div className="record-checks">
                {(['livesTogether', 'supports', 'isCounted'] as const).map((flag) => (
                  <Form.Item key={flag} name={[row, flag]} valuePropName="checked">
                    <Checkbox>{t(`people.${flag}`)}</Checkbox>
                  </Form.Item>
                ))}
                <Button size="small" onClick={() => remove(row)}>
                  {t('people.remove')}
                </Button>
              </div>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <div>
            <Button onClick={() => setPicking(true)} data-testid="member-add">
              {t('people.addMember')}
            </Button>
          </div>
          <PickerModal
            open={isPicking}
            onClose={() => setPicking(false)}
            onPick={({ personId, name }) => {
              onName(personId, name);
              add({
                personId,
                relation: rows.length === 0 ? 'head' : undefined,
                livesTogether: true,
                supports: false,
                isCounted: true,
                since: civilDate(new Date()),
              });
              setPicking(false);
            }}
          />
        </div>
      )}
    </Form.List>
  );
}
