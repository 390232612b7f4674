/** What the card for adding users and for changing a package shows. */
import type { Text } from '../src/language/index.ts';

/** One input; without `optional` the client asks for it before anything is sent. */
export type UserField = { id: string; label: Text; error: Text; optional?: boolean | undefined } & (
  | { kind: 'lines' | 'line'; maxLength: number; value?: string | undefined }
  | {
      kind: 'choice';
      choices: readonly { title: string | Text; value: string }[];
      value?: string | undefined;
    }
);

export interface UsersCards {
  /** Something about users is filled in. Choice 0: on. */
  usersForm: {
    title: Text;
    /** Whom it is about, or what they have now. */
    facts: readonly { name: Text; value: string }[];
    /** Why what was given before cannot be used. */
    problem?: { title: Text; lines: readonly Text[] } | undefined;
    fields: readonly UserField[];
    hint: Text;
    note?: Text | undefined;
    yes: Text;
  };
}
