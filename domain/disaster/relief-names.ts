import type { ReliefKind } from './victims.js';

/** M11: the five kinds of relief. */
export const reliefNames: Readonly<Record<ReliefKind, string>> = {
  emergency: '应急救助',
  transition: '过渡期生活救助',
  'drought-flood': '旱涝灾害临时生活困难救助',
  rebuilding: '因灾倒损民房恢复重建',
  'winter-spring': '冬春临时生活困难救助',
};
