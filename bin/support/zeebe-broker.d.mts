export function buildZeebeBroker(): { readonly java: string; readonly classPath: string };
