import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmergencyReport, type Role } from '../../../domain/api.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useReportEmergency, type Receipt } from '../../api/use-report-emergency.js';
import { useSession } from '../../api/use-session.js';
import { PageHeader } from '../../components/PageHeader.js';
import { problemWords } from '../../components/problem-words.js';
import { PersonFields } from './PersonFields.js';
import { PlaceFields } from './PlaceFields.js';
import type { ReportDraft } from './report-draft.js';
import { SituationFields } from './SituationFields.js';

const usualChannel: Partial<Record<Role, ReportDraft['channel']>> = { 'hotline-agent': 'hotline', 'village-coordinator': 'coordinator', 'window-clerk': 'window' };

export function ReportForm({ reportId, onAccepted }: { readonly reportId: string; readonly onAccepted: (receipt: Receipt) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ReportDraft>();
  const user = useSession();
  const report = useReportEmergency();

  const submit = (draft: ReportDraft) => {
    const { identityUnknown, identityNumber, ...rest } = draft;
    const known = identityUnknown ? {} : { identityNumber };
    const parsed = EmergencyReport.safeParse({ reportId, ...withoutBlanks({ ...rest, ...known }) });
    // The fields' own rules have spoken already; this catches only what they forgot.
    if (!parsed.success) return showFieldErrors(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })));
    report.mutate(parsed.data, {
      onSuccess: onAccepted,
      onError: (error) => error instanceof ApiProblem && showFieldErrors(error.fields),
    });
  };
  const showFieldErrors = (errors: ApiProblem['fields']) => {
    form.setFields(errors.map(({ field, message }) => ({ name: field as keyof ReportDraft, errors: [message] })));
    const first = errors[0];
    if (first) form.scrollToField(first.field as keyof ReportDraft, { focus: true });
  };

  return (
    <Form<ReportDraft>
      form={form}
      layout="vertical"
      className="report-form surface"
      data-testid="report-form"
      scrollToFirstError={{ focus: true }}
      requiredMark={(label, { required }) =>
        required ? (
          label
        ) : (
          <>
            {label}
            <span className="quiet optional">{t('report.optional')}</span>
          </>
        )
      }
      initialValues={{ channel: usualChannel[user?.role ?? 'supervisor'] ?? 'window', identityUnknown: false }}
      onFinish={submit}
    >
      <PageHeader title={t('report.title')}>
        <p className="quiet report-lead">{t('report.lead')}</p>
      </PageHeader>
      <div className="report-columns">
        <PersonFields />
        <PlaceFields />
        <SituationFields />
      </div>
      <footer className="report-footer">
        {report.error && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={problemWords(report.error, t).title}
            description={hasFieldErrors(report.error) ? undefined : t('report.failed')}
          />
        )}
        <Button type="primary" size="large" htmlType="submit" loading={report.isPending} data-testid="report-submit">
          {report.isPending ? t('report.sending') : t('report.submit')}
        </Button>
      </footer>
    </Form>
  );
}

function hasFieldErrors(error: Error): boolean {
  return error instanceof ApiProblem && error.fields.length > 0;
}

/** What was left empty is not sent. */
function withoutBlanks(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}
