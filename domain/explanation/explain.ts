import { programNames } from '../benefit/programs.js';
import { civilDate } from '../deadline/working-days.js';
import { formatFen } from '../money/fen.js';
import { sourceNames } from '../verification/sources.js';
import { inWords } from './code-words.js';
import type { DecisionFacts, TableAnswer } from './decision-facts.js';
import type { Explanation } from './explanation.js';

/** Says why, from what is on record and from nothing else: the same facts give the same words. */
export function explain(facts: DecisionFacts): Explanation {
  const { tables, sources, people, policyVersion, standards } = facts;
  return {
    conclusion: conclusionOf(facts),
    rules: tables.map((table) => ({
      table: labelOf(table.name),
      rule: table.rules.map(withoutMarks).join('；') || '没有规则符合',
      values: table.inputs
        .filter(({ value }) => isPlain(value))
        .map((input) => ({ label: labelOf(input.name), value: shown(input.name, input.value) })),
      result: noneInWords(table, shown(resultName(table), table.output)),
    })),
    standards: [...standards],
    evidence: sources
      .filter(({ status }) => status === 'ok' || status === 'no-record')
      .map(({ code, status, asOf }) => ({
        source: sourceNames[code],
        word: `${status === 'ok' ? '已核对' : '没有登记'}${asOf === undefined ? '' : `，数据截至 ${civilDate(new Date(asOf))}`}`,
      })),
    gaps: sources.filter(({ status }) => status !== 'ok' && status !== 'no-record').map(({ code }) => sourceNames[code]),
    people: people.map(({ step, name, at, reason }) => ({
      step,
      name,
      at: civilDate(new Date(at)),
      ...(reason !== undefined && { reason }),
    })),
    changes: changesOf(tables),
    versions: [
      { label: '政策参数', value: policyVersion },
      ...[...new Map(tables.map(({ decisionId, name, version }) => [decisionId, { label: labelOf(name), value: `第 ${version} 版` }])).values()],
    ],
  };
}

function conclusionOf({ kind, outcome, program, amountFen, authority }: DecisionFacts): string {
  const office = authority.startsWith('township') ? '镇（街道）' : authority === 'county-coordination' ? '县级协调机制' : '县级民政部门';
  if (kind === 'appeal') return `${office}复核决定：${inWords(program)}。`;
  if (kind === 'determination') {
    return outcome === 'granted' ? `${office}确认：${inWords(program)}。` : `${office}决定不予确认。`;
  }
  if (kind === 'special-assistance') {
    const what = `${inWords(authority)}${outcome === 'granted' ? '决定给予' : '决定不予'}${inWords(program)}`;
    return amountFen > 0 ? `${what}，金额 ${formatFen(amountFen)}。` : `${what}。`;
  }
  if (outcome === 'refused') return `${office}决定不予救助。`;
  return `${office}决定给予${kind === 'later-stage' ? '后续' : ''}救助 ${formatFen(amountFen)}。`;
}

/**
 * Where another result would have begun: for each number that a table looked at, the line nearest to it. Tables whose rules ask for the
 * number only to be there (0) draw no such line.
 */
function changesOf(tables: readonly TableAnswer[]): string[] {
  return tables.flatMap(({ boundaries }) => {
    const inputs = [...new Set(boundaries.map(({ input }) => input))];
    return inputs.map((input) => {
      const lines = boundaries.filter((line) => line.input === input);
      const [nearest] = [...lines].sort((a, b) => Math.abs(a.boundary - a.value) - Math.abs(b.boundary - b.value));
      const { value, boundary } = nearest!;
      const [label, gap] = [labelOf(input), shown(input, Math.abs(boundary - value))];
      if (value === boundary) return `“${label}”为 ${shown(input, value)}，正在规则的分界上。`;
      return `“${label}”为 ${shown(input, value)}，${value > boundary ? '高于' : '低于'}分界 ${shown(input, boundary)}，相差 ${gap}；越过分界，结论可能不同。`;
    });
  });
}

const inFen = /（分）$/;
const labelOf = (name: string): string => name.replace(inFen, '');

function shown(name: string, value: unknown): string {
  return inFen.test(name) && typeof value === 'number' ? formatFen(value) : inWords(value);
}

/** A table that answers with an amount says so in its name's unit. */
function resultName({ decisionId }: TableAnswer): string {
  return decisionId === 'aid-tier' ? '金额（分）' : '结果';
}

/** What no program of basic living means is said of these tables, too: that nothing applies. */
function noneInWords({ decisionId }: TableAnswer, words: string): string {
  const isSpecial = decisionId === 'subsidy-entitlement' || decisionId === 'housing-aid-route';
  return isSpecial ? words.replaceAll(programNames.none, '不符合条件') : words;
}

/** The numbers of measures and open questions are for the file, not for the reader. */
function withoutMarks(rule: string): string {
  return rule.replace(/^(?:M\d+、?)+\s*/, '').replace(/（Q\d+）/g, '');
}

/** Whole tables of parameters are named by their version instead. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
