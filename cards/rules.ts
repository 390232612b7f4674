/** Reads rules.json. */
import given from './rules.json' with { type: 'json' };

/** The rules, their patterns compiled. */
export interface CardRules {
  version: string;
  limits: Omit<typeof given.limits, 'messageLetters'> & { messageLetters: { least: number } };
  elements: Record<string, { must: readonly string[]; may: readonly string[] } | undefined>;
  values: Record<string, readonly string[] | undefined>;
  /** `markdown`: only where a client reads markdown. */
  texts: readonly { pattern: RegExp; says: string; where: string }[];
  coloursThatNeedAMark: readonly string[];
  marks: RegExp;
  inputIds: RegExp;
}

/** What Webex renders, and what we ask of our own cards. */
export const rules: CardRules = {
  ...given,
  texts: given.texts.map((text) => ({ ...text, pattern: new RegExp(text.pattern, 'u') })),
  marks: new RegExp(`[${given.marks}]`, 'u'),
  inputIds: new RegExp(given.inputIds, 'u'),
};
