/** Says in both languages why it can't go on, and what to do, then ends with 1. */
export function stopWith(chinese, english) {
  console.error(`\n${chinese}\n${english}\n`);
  process.exit(1);
}
