import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Rows of a form that can be added and removed. */
export function RecordRows({
  name,
  add,
  fresh,
  children,
}: {
  readonly name: string;
  readonly add: string;
  readonly fresh: object;
  readonly children: (row: number) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <div className="record-rows">
          {rows.map((row) => (
            <div key={row.key} className="record-row">
              {children(row.name)}
              <div className="record-checks">
                <Button size="small" onClick={() => remove(row.name)}>
                  {t('people.remove')}
                </Button>
              </div>
            </div>
          ))}
          <div>
            <Button onClick={() => addRow(fresh)} data-testid={`${name}-add`}>
              {t(add)}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
