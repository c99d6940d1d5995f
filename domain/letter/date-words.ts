import { civilDate } from '../deadline/working-days.js';

/** `2026-03-02` or a moment → `2026年3月2日`, the civil date of Asia/Shanghai. */
export function dateWords(at: string): string {
  const [year, month, day] = (at.length === 10 ? at : civilDate(new Date(at))).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
