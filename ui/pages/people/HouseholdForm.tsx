import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../../domain/api-people.js';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { useSaveHousehold } from '../../api/use-households.js';
import { newId } from '../../components/new-id.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ChangeFields } from './ChangeFields.js';
import { draftPath, householdDraftOf, readHouseholdDraft, type HouseholdDraft } from './household-draft.js';
import { HouseholdFormFields } from './HouseholdFormFields.js';
import { rebase } from './rebase.js';
import { SaveProblem } from './SaveProblem.js';
import { showFieldErrors, showRefusal } from './show-field-errors.js';

interface Props {
  readonly title: string;
  /** The household to be changed; a new one without it. */
  readonly base?: HouseholdView;
  readonly initial?: object;
  /** Masked names by person id. */
  readonly known: Readonly<Record<string, string>>;
  readonly readNewest?: () => Promise<HouseholdView | undefined>;
}

export function HouseholdForm({ title, base: opened, initial, known, readNewest }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<HouseholdDraft>();
  const [entryId] = useState(newId);
  const [base, setBase] = useState(opened);
  const [names, setNames] = useState(known);
  const [conflicts, setConflicts] = useState<readonly string[]>();
  const save = useSaveHousehold();
  const leave = (id: string | undefined) =>
    void navigate(id === undefined ? { to: '/people', search: { view: 'households' } } : { to: '/people/households/$id', params: { id } });

  const submit = (draft: HouseholdDraft) => {
    const read = readHouseholdDraft(draft);
    if (!read.success) {
      const issues = read.error.issues.map(({ path, code, message: words }) => ({
        path: draftPath(path),
        message: code === 'custom' ? words : t('people.badValue'),
      }));
      return showFieldErrors(form, issues);
    }
    const { effectiveFrom, reason = '' } = draft;
    const fields = read.data;
    save.mutate(
      base ? { householdId: base.householdId, revision: base.revision, effectiveFrom, reason, fields } : { entryId, effectiveFrom, fields },
      {
        onSuccess: (id) => {
          void message.success(t(base ? 'people.saved' : 'people.entered'));
          leave(id);
        },
        onError: (refusal) => showRefusal(form, refusal, draftPath),
      },
    );
  };
  const loadNewest = async () => {
    const newest = await readNewest?.();
    const mine = readHouseholdDraft(form.getFieldsValue(true) as HouseholdDraft);
    if (!base || !newest || !mine.success) return;
    const carried = rebase(base.fields, mine.data, newest.fields);
    form.setFieldsValue(householdDraftOf(carried.fields) as HouseholdDraft);
    setBase(newest);
    setConflicts(carried.conflicts);
    save.reset();
  };

  return (
    <Form<HouseholdDraft>
      form={form}
      layout="vertical"
      className="surface record-form"
      data-testid="household-form"
      scrollToFirstError={{ focus: true }}
      initialValues={{ ...(opened ? householdDraftOf(opened.fields) : initial), effectiveFrom: civilDate(new Date()) }}
      onFinish={() => submit(form.getFieldsValue(true) as HouseholdDraft)}
    >
      <PageHeader title={title}>
        <p className="quiet people-help">{t('people.formLead')}</p>
      </PageHeader>
      <HouseholdFormFields names={names} onName={(personId, name) => setNames((before) => ({ ...before, [personId]: name }))} />
      <ChangeFields asksReason={base !== undefined} />
      <footer className="record-acts">
        <SaveProblem error={save.error} conflicts={conflicts} onLoadNewest={() => void loadNewest()} />
        <Button onClick={() => leave(base?.householdId)}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="household-save">
          {t('people.save')}
        </Button>
      </footer>
    </Form>
  );
}
