/** What is asked in the bench of the search: values that are in the copy, as people write them, and misspelt. */
import { customerAt, random } from './search-data.ts';

export type Kind = 'exact' | 'prefix' | 'words' | 'fuzzy';

/** `count` texts of each kind, about customers all over the copy; the same at every run. */
export function questionsFor(customers: number, count: number): Record<Kind, string[]> {
  const roll = random(4_711);
  const asked: Record<Kind, string[]> = { exact: [], prefix: [], words: [], fuzzy: [] };
  for (let round = 0; round < count; round += 1) {
    const data = customerAt(Math.floor(roll() * customers));
    const pick = <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(roll() * items.length)];
      if (item === undefined) throw new Error('an empty customer');
      return item;
    };
    const person = pick(data.people);
    const device = pick(data.devices);
    const first = person.firstName ?? '';
    const last = person.lastName ?? '';
    asked.exact.push(
      pick([
        person.emails[0] ?? '',
        person.id,
        pick(data.numbers).phoneNumber ?? '',
        device.mac ?? '',
        device.serial ?? '',
        `sip:${device.primarySipUrl}`,
        data.organization.displayName,
        data.licenses[0]?.siteUrl ?? '',
        data.licenses[0]?.subscriptionId ?? '',
      ]),
    );
    asked.prefix.push(
      pick([
        `${first} ${last.slice(0, 3)}`,
        last.slice(0, 5),
        `${first.slice(0, 3)} ${last.slice(0, 4)}`,
        (person.emails[0] ?? '').replace(/\d*@.*$/, '@'),
        data.organization.displayName.slice(0, 6),
      ]),
    );
    asked.words.push(
      pick([
        `${last} ${first}`,
        `${first} ${last}`,
        `${last}, ${first}`,
        data.organization.displayName.split(' ').reverse().join(' '),
      ]),
    );
    asked.fuzzy.push(
      pick([
        `${first} ${misspelt(last, roll)}`,
        `${misspelt(last, roll)} ${misspelt(first, roll)}`,
        misspelt(last, roll),
        `${misspelt(first, roll)} ${last}`,
      ]),
    );
  }
  return asked;
}

/** One letter doubled, missing, exchanged for another, or swapped with its neighbour. */
function misspelt(word: string, roll: () => number): string {
  const letters = Array.from(word);
  const at = 1 + Math.floor(roll() * Math.max(1, letters.length - 2));
  const letter = letters[at] ?? '';
  const before = letters[at - 1] ?? '';
  const changes = [
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1),
    () => letters.splice(at, 1, 'x'),
    () => letters.splice(at - 1, 2, letter, before),
  ];
  changes[Math.floor(roll() * changes.length)]?.();
  return letters.join('');
}
