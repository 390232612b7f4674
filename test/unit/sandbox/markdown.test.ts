import { expect, test } from 'vitest';
import { render } from '../../../src/sandbox/cloud/markdown.ts';

const anna = { id: 'QW5uYQ', displayName: 'Anna <b>' };
const find = ({ id, email }: { id?: string; email?: string }) =>
  id === anna.id || email === 'anna@x.example' ? anna : undefined;

test('markdown becomes HTML and words without marks', () => {
  const { html, text } = render('**Two** _words_\n\n- one\n- 2 < 3', find);

  expect(html).toContain('<strong>Two</strong> <em>words</em>');
  expect(text).toBe('Two words\n\none\n2 < 3');
});

test('a mention by id or e-mail names the person, whose name cannot add HTML', () => {
  const { html, text, mentionedPeople } = render('<@personEmail:anna@x.example> hi', find);

  expect(mentionedPeople).toEqual(['QW5uYQ']);
  expect(text).toBe('Anna <b> hi');
  expect(html).toBe(
    '<p><spark-mention data-object-type="person" data-object-id="QW5uYQ">Anna &lt;b&gt;</spark-mention> hi</p>',
  );
});

test('everybody can be mentioned, and nobody unknown', () => {
  const rendered = render('<@all> <@personId:unknown|Bob>', find);

  expect(rendered.mentionedGroups).toEqual(['all']);
  expect(rendered.mentionedPeople).toEqual([]);
  expect(rendered.text).toBe('All <@personId:unknown|Bob>');
});

test('HTML in markdown stays words', () => {
  expect(render('<img src=x onerror=alert(1)>', find).html).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  );
});
