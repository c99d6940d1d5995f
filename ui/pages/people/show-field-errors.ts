import type { FormInstance } from 'antd';
import { ApiProblem } from '../../api/api-problem.js';

type Path = (string | number)[];

/** Puts each message at its field; paths of the server begin with `fields`. */
export function showFieldErrors(
  form: FormInstance,
  errors: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): void {
  const placed = errors.map(({ path, message }) => ({ name: pathOf(path), errors: [message] }));
  form.setFields(placed);
  const first = placed[0];
  if (first) form.scrollToField(first.name, { focus: true });
}

/** Puts what the server refused at its fields; `draftPath` says where a draft keeps a field that the server names otherwise. */
export function showRefusal(
  form: FormInstance,
  refusal: Error,
  draftPath: (path: readonly string[]) => readonly PropertyKey[] = (path) => path,
): void {
  if (!(refusal instanceof ApiProblem)) return;
  showFieldErrors(
    form,
    refusal.fields.map(({ field, message }) => ({ path: draftPath(field.split('.')), message })),
  );
}

function pathOf(path: readonly PropertyKey[]): Path {
  const inside = path[0] === 'fields' ? path.slice(1) : path;
  return inside.map((part) => (/^\d+$/.test(String(part)) ? Number(part) : String(part)));
}
