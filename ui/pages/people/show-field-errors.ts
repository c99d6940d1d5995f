import type { FormInstance } from 'antd';

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

function pathOf(path: readonly PropertyKey[]): Path {
  const inside = path[0] === 'fields' ? path.slice(1) : path;
  return inside.map((part) => (/^\d+$/.test(String(part)) ? Number(part) : String(part)));
}
