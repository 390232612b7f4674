/** A value that cannot be right: what is wrong with it, and the right form. */
import { type Reply, show } from '../../conversation/reply.ts';
import type { Problem, Wanted } from '../../directory/question.ts';
import { type Text, text } from '../../language/index.ts';

interface Words {
  title: Text;
  body: Text;
}

const forms: Record<Wanted, Text> = {
  user: text('lookup.formUser'),
  customer: text('lookup.formCustomer'),
  number: text('lookup.formNumber'),
  device: text('lookup.formDevice'),
};

const titles: Record<Wanted, Text> = {
  user: text('lookup.notUserTitle'),
  customer: text('lookup.notCustomerTitle'),
  number: text('lookup.notNumberTitle'),
  device: text('lookup.notDeviceTitle'),
};

/** The notice for a value that is no question; `note`: what must be known besides. */
export function showProblem(
  { problem, suggestion }: Problem,
  wanted: Wanted | undefined,
  note?: Text,
): Reply {
  const { title, body } = wordsFor(problem, suggestion, wanted);
  return show('notice', { tone: 'warning', title, body, note }, { audit: { problem, hits: 0 } });
}

function wordsFor(
  problem: Problem['problem'],
  suggestion: string | undefined,
  wanted: Wanted | undefined,
): Words {
  switch (problem) {
    case 'mismatch':
      return wanted
        ? { title: titles[wanted], body: forms[wanted] }
        : { title: text('lookup.notAnyTitle'), body: text('lookup.notAnyBody') };
    case 'empty':
      return {
        title: text('lookup.emptyTitle'),
        body: wanted ? forms[wanted] : text('lookup.formFind'),
      };
    case 'tooShort':
      return { title: text('lookup.tooShortTitle'), body: text('lookup.tooShortBody') };
    case 'tooLong':
      return { title: text('lookup.tooLongTitle'), body: text('lookup.tooLongBody') };
    case 'email':
      return { title: text('lookup.emailTitle'), body: text('lookup.emailBody') };
    case 'mac':
      return { title: text('lookup.macTitle'), body: text('lookup.macBody') };
    case 'sip':
      return { title: text('lookup.sipTitle'), body: text('lookup.sipBody') };
    case 'id':
      return { title: text('lookup.idTitle'), body: text('lookup.idBody') };
    case 'number':
      return { title: text('lookup.numberTitle'), body: text('lookup.numberBody') };
    case 'countryCode':
      return {
        title: text('lookup.countryCodeTitle'),
        body: suggestion
          ? text('lookup.countryCodeMeant', { phoneNumber: suggestion })
          : text('lookup.countryCodeBody'),
      };
  }
}
