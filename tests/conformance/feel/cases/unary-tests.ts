/** Tests of decision tables, each against an input. */
const inputs = ['3', '"a"', 'null', 'true', '[1,2]', '2.5', '{"a":1}'];
const tests = [
  '-', '3', '-3', '"a"', '"a","b"', 'null', 'true', 'false', '1, 2, 3', '> 2', '>= 3', '< 3', '<= 2.5', '[1..3]', '(1..3)', ']1..3[',
  '[1..3)', '(3..5]', '[1..2], [4..5]', 'not(3)', 'not("a", "b")', 'not(1,2,3)', 'not(> 2)', 'not([1..3])', 'not(null)', 'not(true)',
  '? > 2', '? > 1 and ? < 5', '? = null', '? in (1,2,3)', 'contains(?, "a")', 'list contains(?, 1)', '?.a = 1', 'x', '> x', 'l', 'words',
  '[1,2,3]', '[[1,2]]', 'x = 3', 'x = 4', 'missing', '> missing', '"a" < "b"', 'even(?)', 'not(? > 2)', 'even(?), 3',
  'date("2024-05-01")', '> date("2024-05-01")', '< "b"', '["a".."c"]', '? instance of number', 'some i in [1,2,3] satisfies i = ?',
  'count(?) > 1', 'if ? > 2 then true else false', '{a: 1}', '? + 1', '? - 3', 'is defined(?)', 'true, false', 'null, 3', '> 2, < 1',
  '1..3', '', '> ', '3 and', 'not 3', '3, ', '- 3', '? between 1 and 5', 'not(? = 3)', '> 5 or < 2', '[?..5]', '(? > 1), (? < 0)',
  'get or else(?, 3)', 'cellInput', 'cellInput > 2', 'function(a) a', '"3"', '3.0', 'x + 0', 'true and false', 'string(?) = "3"',
  'matches(?, "^a")', '>2', '>=x', '?>2', '? != null', '[1,2] = ?', '? = [1,2]', 'not(-)', '1/0', '1/0, 3',
];

export const unaryTests = tests.flatMap((test) => inputs.map((input) => ({ test, input })));
