/** Opening tags with their attributes; values may hold `>`. */
const tags = /<(?:[\w-]+:)?([A-Za-z][\w-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;

/** The name that the diagram gives to the process. */
export function processName(xml: string, processId: string): string | undefined {
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    if (tag === 'process' && attribute(attributes, 'id') === processId) return attribute(attributes, 'name');
  }
  return undefined;
}

/** Element id to the name that people read; elements without a name keep their id. */
export function elementNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, , attributes = ''] of xml.matchAll(tags)) {
    const [id, name] = [attribute(attributes, 'id'), attribute(attributes, 'name')];
    if (id !== undefined && name !== undefined && name !== '' && !names.has(id)) names.set(id, name);
  }
  return names;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const text = found?.[1] ?? found?.[2];
  return text === undefined ? undefined : unescapeXml(text);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, named?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return entities[named ?? ''] ?? whole;
  });
}
