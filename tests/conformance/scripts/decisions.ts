import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { deploy, evaluate } = steps;
const rule = scriptsOf('decisions');

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (source: string) => `<text>${escape(source)}</text>`;
const literal = (source: string, attributes = '') => `<literalExpression ${attributes}>${text(source)}</literalExpression>`;
const entry = (name: string, logic: string) => `<contextEntry>${name ? `<variable name="${name}"/>` : ''}${logic}</contextEntry>`;
const needs = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
const knows = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
const decision = (id: string, logic: string, before = '', variable = '') =>
  `<decision id="${id}" name="Decision ${id}">${variable}${before}${logic}</decision>`;
const model = (id: string, parameters: string, logic: string, before = '') =>
  `<businessKnowledgeModel id="${id}" name="${id}"><encapsulatedLogic>${parameters}${logic}</encapsulatedLogic>${before}</businessKnowledgeModel>`;
const parameter = (name: string, type = '') => `<formalParameter name="${name}"${type ? ` typeRef="${type}"` : ''}/>`;
const bind = (name: string, source: string) => `<binding><parameter name="${name}"/>${literal(source)}</binding>`;

interface Table {
  readonly policy?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rules: readonly (readonly string[])[];
}

let tables = 0;

/** Inputs are expressions, outputs `<output …>` attributes and content; rules list inputs, then outputs. */
function table({ policy = '', inputs, outputs, rules }: Table): string {
  const id = `t${++tables}`;
  const columns = inputs.map(
    (source, at) => `<input id="${id}-i${at}"><inputExpression id="${id}-e${at}">${text(source)}</inputExpression></input>`,
  );
  const results = outputs.map((output, at) => `<output id="${id}-o${at}" ${output.includes('>') ? output : `${output}>`}</output>`);
  const rows = rules.map((cells, row) => {
    const entries = cells.map((cell, at) => {
      const kind = at < inputs.length ? 'inputEntry' : 'outputEntry';
      return `<${kind} id="${id}-c${row}-${at}">${text(cell)}</${kind}>`;
    });
    return `<rule id="${id}-r${row}">${entries.join('')}</rule>`;
  });
  return `<decisionTable ${policy}>${columns.join('')}${results.join('')}${rows.join('')}</decisionTable>`;
}

const modern = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const file = (content: string, namespace = modern): [string, string] => [
  'd.dmn',
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="${namespace}" id="drg" name="Drawn" namespace="http://yimen.test">${content}</definitions>`,
];
const values = (list: string) => `><outputValues>${text(list)}</outputValues>`;
const byDefault = (source: string) => `><defaultOutputEntry>${text(source)}</defaultOutputEntry>`;

export const decisions: readonly Script[] = [
  rule(
    'logic may be boxed in any form',
    ['logic'],
    [
      file(
        [
          decision('context', `<context>${entry('a', literal('x + 1'))}${entry('b', literal('a * 2'))}</context>`),
          decision('result', `<context>${entry('a', literal('x + 1'))}${entry('', literal('a * 10'))}</context>`),
          decision('list', `<list>${literal('x')}${literal('"b"')}</list>`),
          decision(
            'relation',
            `<relation><column name="n"/><column name="m"/><row>${literal('x')}${literal('1')}</row><row>${literal('null')}${literal('2')}</row></relation>`,
          ),
          decision('literal', literal('x + 1')),
          decision(
            'function',
            `<context>${entry('f', `<functionDefinition>${parameter('p', 'number')}${literal('p + x')}</functionDefinition>`)}${entry('', literal('f(2)'))}</context>`,
          ),
          decision(
            'wrong',
            `<context>${entry('f', `<functionDefinition>${parameter('p', 'number')}${literal('p + x')}</functionDefinition>`)}${entry('', literal('f("a")'))}</context>`,
          ),
        ].join(''),
      ),
    ],
    ['context', 'result', 'list', 'relation', 'literal', 'function', 'wrong'].map((id) => evaluate(id, { x: 3 })),
  ),
  rule(
    'required decisions come first, each time anew',
    ['requirements'],
    [
      file(
        decision('a', literal('b + c'), needs('b') + needs('c')) +
          decision('b', literal('d * 2'), needs('d')) +
          decision('c', literal('d * 3'), needs('d')) +
          decision('d', literal('x'), '', '<variable name="d"/>') +
          decision('named', literal('shown + 1'), needs('other')) +
          decision('other', literal('x'), '', '<variable name="shown"/>') +
          decision('hidden', literal('[other, d]'), needs('other') + needs('b')) +
          decision('failing', literal('bad + 1'), needs('bad')) +
          decision('bad', literal('assert(x, x > 100, "too small")')),
      ),
    ],
    ['a', 'named', 'hidden', 'failing', 'bad'].map((id) => evaluate(id, { x: 5 })),
  ),
  rule(
    'results are of the type that was declared',
    ['types'],
    [
      file(
        ['string', 'number', 'boolean', 'date', 'time', 'dateTime', 'dayTimeDuration', 'yearMonthDuration', 'feel:string', 'other']
          .map((type, at) => decision(`t${at}`, literal('v'), '', `<variable name="r" typeRef="${type}"/>`))
          .join(''),
      ),
    ],
    Array.from({ length: 10 }, (_, at) => [evaluate(`t${at}`, { v: 'a' }), evaluate(`t${at}`, { v: 1 }), evaluate(`t${at}`)]).flat(),
  ),
  rule(
    'knowledge models are functions',
    ['knowledge'],
    [
      file(
        model('twice', parameter('n', 'number'), literal('n * 2')) +
          model(
            'sized',
            parameter('n'),
            table({
              inputs: ['n'],
              outputs: ['name="size"'],
              rules: [
                ['> 5', '"big"'],
                ['<= 5', '"small"'],
              ],
            }),
          ) +
          model('four', parameter('n'), literal('twice(twice(n))'), knows('twice')) +
          '<businessKnowledgeModel id="nothing" name="nothing"/>' +
          decision('calls', literal('twice(x) + 1'), knows('twice')) +
          decision('wrong', literal('twice("a")'), knows('twice')) +
          decision('asks', literal('sized(x)'), knows('sized')) +
          decision('nests', literal('four(x)'), knows('four')) +
          decision('empty', literal('nothing()'), knows('nothing')) +
          decision('unknown', literal('twice(x)')) +
          decision('invokes', `<invocation>${literal('sized')}${bind('n', 'x + 1')}</invocation>`, knows('sized')) +
          decision('unbound', `<invocation>${literal('sized')}${bind('m', 'x')}</invocation>`, knows('sized')) +
          decision('mistyped', `<invocation>${literal('twice')}${bind('n', '"a"')}</invocation>`, knows('twice')),
      ),
    ],
    ['calls', 'wrong', 'asks', 'nests', 'empty', 'unknown', 'invokes', 'unbound', 'mistyped'].map((id) => evaluate(id, { x: 7 })),
  ),
  ...['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'].map((policy) =>
    rule(
      `several outputs with ${policy}`,
      ['tables'],
      [
        file(
          decision(
            'd',
            table({
              policy: `hitPolicy="${policy}"`,
              inputs: ['x', 'y'],
              outputs: [`name="a"${values('"c","b","a"')}`, `name="b" label="B"${values('3,2,1')}`],
              rules: [
                ['> 1', '-', '"a"', '1'],
                ['> 1', '', '"b"', '2'],
                ['> 2', '1', '"b"', '1'],
                ['9', 'null', '"z"', 'x'],
              ],
            }),
          ),
        ),
      ],
      [{ x: 0 }, { x: 2, y: 1 }, { x: 3, y: 1 }, { x: 9 }, { x: 'a' }].map((variables) => evaluate('d', variables)),
    ),
  ),
  rule(
    'defaults stand in where no rule matches',
    ['tables'],
    [
      file(
        decision('one', table({ inputs: ['x'], outputs: [`name="a"${byDefault('"none"')}`], rules: [['> 5', '"big"']] })) +
          decision('half', table({ inputs: ['x'], outputs: [`name="a"${byDefault('x')}`, 'name="b"'], rules: [['> 5', '1', '2']] })) +
          decision(
            'both',
            table({ inputs: ['x'], outputs: [`name="a"${byDefault('1')}`, `name="b"${byDefault('2')}`], rules: [['> 5', '1', '2']] }),
          ) +
          decision('none', table({ inputs: [], outputs: ['name="a"'], rules: [] })) +
          decision('always', table({ inputs: [], outputs: ['name="a"'], rules: [['1']] })),
      ),
    ],
    ['one', 'half', 'both', 'none', 'always'].flatMap((id) => [evaluate(id, { x: 1 }), evaluate(id, { x: 6 })]),
  ),
  rule(
    'aggregations take numbers',
    ['tables'],
    [
      file(
        ['SUM', 'MIN', 'MAX', 'COUNT']
          .map((aggregation) =>
            decision(
              aggregation,
              table({
                policy: `hitPolicy="COLLECT" aggregation="${aggregation}"`,
                inputs: ['x'],
                outputs: ['name="a"'],
                rules: [
                  ['> 0', '1.5'],
                  ['> 1', 'v'],
                  ['> 2', '10'],
                ],
              }),
            ),
          )
          .join(''),
      ),
    ],
    ['SUM', 'MIN', 'MAX', 'COUNT'].flatMap((id) => [
      evaluate(id, { x: 0 }),
      evaluate(id, { x: 3, v: 2 }),
      evaluate(id, { x: 3, v: 'a' }),
      evaluate(id, { x: 3 }),
    ]),
  ),
  rule(
    'a table tells how far it came',
    ['tables'],
    [
      file(
        decision('input', table({ inputs: ['x', 'assert(x, x > 5)'], outputs: ['name="a"'], rules: [['-', '-', '1']] })) +
          decision('cell', table({ inputs: ['x'], outputs: ['name="a"'], rules: [['assert(?, x > 5)', '1']] })) +
          decision('output', table({ inputs: ['x'], outputs: ['name="a"'], rules: [['-', 'assert(x, x > 5, "no")']] })) +
          decision(
            'label',
            `<decisionTable><input id="i"><inputExpression>${text('x + 1000000 + 1000000 + 1000000 + 1')}</inputExpression></input><output id="o"/><rule id="r"><inputEntry>${text('-')}</inputEntry><outputEntry>${text('1')}</outputEntry></rule></decisionTable>`,
          ) +
          decision(
            'dates',
            table({
              inputs: ['date(d)'],
              outputs: ['name="a"'],
              rules: [
                ['< date("2024-05-01")', '"old"'],
                ['>= date("2024-05-01")', 'date(d) + duration("P1D")'],
              ],
            }),
          ),
      ),
    ],
    ['input', 'cell', 'output', 'label']
      .map((id) => evaluate(id, { x: 1 }))
      .concat([evaluate('dates', { d: '2024-05-02' }), evaluate('dates', { d: 'x' })]),
  ),
  rule(
    'DMN of every year',
    ['versions'],
    [],
    [
      'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
      'http://www.omg.org/spec/DMN/20180521/MODEL/',
      modern,
      'https://www.omg.org/spec/DMN/20211108/MODEL/',
      'https://www.omg.org/spec/DMN/20230324/MODEL/',
      'http://example.org/',
    ].flatMap((namespace) => [deploy(file(decision('d', literal('x + 1')), namespace)), evaluate('d', { x: 1 })]),
  ),
  rule(
    'what cannot be evaluated is refused',
    ['checks'],
    [],
    [
      '',
      decision('d', ''),
      decision('d', '<invocation/>'),
      decision('d', `<invocation>${literal('nothing')}</invocation>`),
      decision('d', '<literalExpression/>'),
      decision('d', literal('1', 'expressionLanguage="groovy"')),
      decision('d', literal('1', 'expressionLanguage="FEEL"')),
      decision('d', `<relation><column name="n"/><row>${literal('1')}${literal('2')}</row></relation>`),
      decision('d', table({ policy: 'hitPolicy="COLLECT" aggregation="SUM"', inputs: [], outputs: ['name="a"', 'name="b"'], rules: [] })),
      decision('d', table({ inputs: ['x'], outputs: ['label="A"', 'label="B"'], rules: [['1', '1', '1']] })),
      decision('a', literal('1'), needs('b')) + decision('b', literal('1'), needs('a')),
      model('a', '', literal('1'), knows('b')) + model('b', '', literal('1'), knows('a')) + decision('d', literal('1'), knows('a')),
      '<decision id="d"><literalExpression><text>1</text></literalExpression></decision>',
      `<decision id="d" name="d">${literal('1')}</decision><decision id="d" name="e">${literal('1')}</decision>`,
      '<nonsense/>',
      decision('d', literal('1'), needs('nowhere')),
      decision('d', literal('1'), knows('nowhere')),
      model('m', '', '') + decision('d', literal('1'), knows('m')),
    ].map((content) => deploy(file(content))),
  ),
];
