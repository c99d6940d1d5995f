// Read by whatever Node is there, so in the language of 2012: an old one must get far enough to say that it is old.
'use strict';

var NEEDED = [20, 19];

module.exports = function checkNodeVersion() {
  var have = process.versions.node.split('.').map(Number);
  if (have[0] > NEEDED[0] || (have[0] === NEEDED[0] && have[1] >= NEEDED[1])) return;
  console.error('需要 Node.js ' + NEEDED.join('.') + ' 或更高版本，当前为 ' + process.versions.node + '。请从 https://nodejs.org 安装后重试。');
  console.error('Node.js ' + NEEDED.join('.') + ' or newer is needed; this is ' + process.versions.node + '.');
  process.exit(1);
};
