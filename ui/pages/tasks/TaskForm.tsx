import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/api-problem.js';
import { formWordsModule } from './form-words.js';
import './task-form.css';

export interface TaskFormHandle {
  /** What was filled in, or undefined after showing what is wrong. */
  submit(): Readonly<Record<string, unknown>> | undefined;
  /** Shows the server's refusals at their fields. */
  showErrors(errors: ApiProblem['fields']): void;
}
interface Props {
  readonly ref: Ref<TaskFormHandle>;
  /** The form is built again when this changes, and only then: news from the server must not wipe out what is being typed. */
  readonly formKey: string;
  readonly schema: object;
  readonly data: Readonly<Record<string, unknown>>;
  readonly readOnly: boolean;
  readonly onSubmit: () => void;
  /** What stands in the form, at its opening and after each change. */
  readonly onChange?: (data: Readonly<Record<string, unknown>>) => void;
  /** Words at fields that need another look, until they are changed. */
  readonly marks?: ApiProblem['fields'];
}

/** The form of the diagram, drawn by form-js. Its mark stays in sight. */
export function TaskForm({ ref, formKey, schema, data, readOnly, onSubmit, onChange, marks = [] }: Props) {
  const { t, i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const form = useRef<Form>(undefined);
  const [isUnreadable, setUnreadable] = useState(false);
  const latest = useRef({ schema, data, onSubmit, onChange, marks });
  useEffect(() => {
    latest.current = { schema, data, onSubmit, onChange, marks };
  });

  useEffect(() => {
    let dead = false;
    const container = document.createElement('div');
    host.current?.append(container);
    // Without delay: form-js checks a field on leaving it, and would check what stood there 300 ms ago. A false "required" then pushes the
    // next field away under the mouse.
    const options = { container, debounce: false, additionalModules: [formWordsModule(i18n.language)] };
    const made = new Form(options);
    const open = async () => {
      await made.importSchema(latest.current.schema as Parameters<Form['importSchema']>[0], { ...latest.current.data });
      if (dead) return;
      // Read-only is a property of the form, so that values stay selectable and contrast stays high.
      made.setProperty('readOnly', readOnly);
      form.current = made;
      if (readOnly) return;
      if (latest.current.marks.length > 0) made._setState({ errors: byFieldId(made, latest.current.marks) });
      made.on('changed', ({ data: filled }: { readonly data: Record<string, unknown> }) => latest.current.onChange?.({ ...filled }));
      latest.current.onChange?.(dataOf(made));
    };
    open().catch(() => !dead && setUnreadable(true));
    return () => {
      dead = true;
      form.current = undefined;
      setUnreadable(false);
      made.destroy();
      container.remove();
    };
  }, [formKey, readOnly, i18n.language]);

  useImperativeHandle(ref, () => ({
    submit() {
      if (!form.current) return undefined;
      const { data: filled, errors } = form.current.submit();
      if (Object.keys(errors).length > 0) {
        queueMicrotask(() => focusFirstError(host.current));
        return undefined;
      }
      return filled;
    },
    showErrors(errors) {
      if (!form.current || errors.length === 0) return;
      form.current._setState({ errors: byFieldId(form.current, errors) });
      setTimeout(() => focusFirstError(host.current), 50);
    },
  }));

  return (
    <div ref={host} className="task-form" data-testid="task-form">
      {isUnreadable && <p role="alert">{t('tasks.badForm')}</p>}
    </div>
  );
}

function dataOf(form: Form): Readonly<Record<string, unknown>> {
  return { ...(form._getState().data as Record<string, unknown>) };
}

interface FieldRegistry {
  getAll(): readonly { readonly id: string; readonly key?: string }[];
}

/** form-js knows errors by field id, the server by form key. */
function byFieldId(form: Form, errors: ApiProblem['fields']): Record<string, string[]> {
  const fields = form.get<FieldRegistry>('formFieldRegistry').getAll();
  const found: Record<string, string[]> = {};
  for (const { field, message } of errors) {
    const id = fields.find(({ key }) => key === field)?.id;
    if (id !== undefined) (found[id] ??= []).push(message);
  }
  return found;
}

function focusFirstError(host: HTMLElement | null): void {
  host?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]')?.focus();
}
