/** Examples under each other, each as something to be typed. */
export function bullets(examples: readonly string[]): string {
  return examples.map((example) => `- \`${example}\``).join('\n');
}
