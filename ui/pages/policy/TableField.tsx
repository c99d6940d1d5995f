import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberInput } from './NumberInput.js';
import type { Column } from './policy-fields.js';

interface Props {
  readonly parameter: string;
  readonly label: string;
  readonly columns: readonly Column[];
}

/** A value that is a table: rows are added, filled and taken away. */
export function TableField({ parameter, label, columns }: Props) {
  const { t } = useTranslation();
  const titleOf = ({ name }: Column): string => t(`policy.column.${name}`);
  return (
    <Form.Item label={label} className="policy-table">
      <Form.List name={parameter}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name: at }) => (
              <div key={key} className="policy-row">
                {columns.map((column) => (
                  <Form.Item
                    key={column.name}
                    name={[at, column.name]}
                    label={titleOf(column)}
                    rules={[{ required: true, message: t('policy.required') }]}
                  >
                    <Cell column={column} />
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('policy.removeRow', { row: at + 1 })}
                  onClick={() => remove(at)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} data-testid={`policy-${parameter}-add`} onClick={() => add({})}>
              {t('policy.addRow')}
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** The form hands value and change over to whatever stands in its item. */
function Cell({ column, ...fromForm }: { readonly column: Column }) {
  const { t } = useTranslation();
  if (column.kind === 'code') return <Input maxLength={40} {...fromForm} />;
  if (column.kind !== 'choice') return <NumberInput kind={column.kind} {...fromForm} />;
  return <Select options={column.options.map((value) => ({ value, label: t(`policy.option.${value}`) }))} {...fromForm} />;
}
