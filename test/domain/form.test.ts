import fc from 'fast-check';
import {
  allRows,
  askedAnswers,
  chosen,
  type Field,
  type FieldKind,
  type Form,
  rowCount,
  visiblePages,
  withoutRow,
  withRow,
} from '../../domain/form.ts';
import {
  isAhead,
  problemsOn,
  problemsWith,
  takeAnswers,
  tidy,
  unfinishedPages,
} from '../../domain/form-check.ts';

type Context = { readonly strict: boolean };
const context: Context = { strict: true };
const form: Form<Context> = {
  id: 'test',
  readBack: true,
  pages: [
    {
      id: 'one',
      fields: [
        { id: 'partner', kind: 'yesNo', required: true },
        { id: 'mail', kind: 'email', required: (_a, c) => c.strict },
        { id: 'why', kind: 'text', maxLength: 5, when: (a) => a['partner'] === 'no', required: true },
      ],
    },
    {
      id: 'two',
      when: (a) => a['partner'] === 'yes',
      fields: [{ id: 'name', kind: 'text', required: true }],
      rows: {
        id: 'child',
        max: 3,
        fields: [
          { id: 'name', kind: 'text', required: true },
          { id: 'born', kind: 'date' },
        ],
      },
    },
    { id: 'readBack', fields: [] },
  ],
};
const page = (id: string) => form.pages.find((one) => one.id === id) ?? { id: '', fields: [] };
const pages = (answers: Record<string, string>) => visiblePages(form, answers, context).map(({ id }) => id);
const codes = (id: string, answers: Record<string, string>) =>
  problemsOn(page(id), answers, context).map(({ field, code }) => `${field}: ${code}`);

describe('pages', () => {
  test.each([
    [{}, ['one', 'readBack']],
    [{ partner: 'yes' }, ['one', 'two', 'readBack']],
    [{ partner: 'no' }, ['one', 'readBack']],
  ])('%j shows %j', (answers, expected) => {
    expect(pages(answers)).toEqual(expected);
  });
  test('unfinished ones in order; a page ahead was not seen yet', () => {
    expect(unfinishedPages(form, { partner: 'yes' }, context).map(({ id }) => id)).toEqual(['one', 'two']);
    expect([isAhead(form, 'two', 'one'), isAhead(form, 'one', 'two'), isAhead(form, 'one', 'one')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('problems, all at once', () => {
  test.each([
    ['one', {}, ['partner: missing', 'mail: missing']],
    ['one', { partner: 'no', mail: 'a' }, ['mail: not.email', 'why: missing']],
    ['one', { partner: 'no', mail: 'a@b.nl', why: 'too long' }, ['why: tooLong']],
    ['one', { partner: 'yes', mail: 'a@b.nl', why: 'too long' }, []],
    [
      'two',
      { name: 'x', 'child.0.name': 'a', 'child.1.born': '2026-02-30' },
      ['child.1.name: missing', 'child.1.born: not.date'],
    ],
  ])('page %s with %j', (id, answers, expected) => {
    expect(codes(id, answers)).toEqual(expected);
  });

  test.each<[FieldKind, string, string | undefined]>([
    ['date', '2026-02-28', undefined],
    ['date', '2026-02-29', 'not.date'],
    ['date', '28-02-2026', 'not.date'],
    ['date', '2026-13-01', 'not.date'],
    ['time', '24:00', 'not.time'],
    ['time', '9:00', 'not.time'],
    ['time', '09:00', undefined],
    ['number', '-1', 'not.number'],
    ['number', '12', undefined],
    ['phone', '06 12345678', undefined],
    ['phone', '+31 (0)45-123', undefined],
    ['phone', 'bel mij', 'not.phone'],
    ['postcode', '6371 AB', undefined],
    ['postcode', '0371 AB', 'not.postcode'],
    ['yesNo', 'ja', 'not.yesNo'],
    ['tick', 'yes', 'tickNeeded'],
    ['tick', 'false', 'tickNeeded'],
    ['tick', 'true', undefined],
    ['text', ' ', undefined],
  ])('%s %j: %s', (kind, value, expected) => {
    const field: Field<Context> = { id: 'f', kind, required: true };
    const found = problemsWith([field], { f: value }, context)[0]?.code;
    expect(found).toBe(expected);
  });

  test.each([
    ['choices', 'a,b', undefined],
    ['choices', 'a, b', undefined],
    ['choices', 'a,x', 'notAnOption'],
    ['list', 'a,b', 'notAnOption'],
    ['choice', 'b', undefined],
  ] as const)('%s %j among a and b: %s', (kind, value, expected) => {
    const field: Field<Context> = { id: 'f', kind, options: () => [{ value: 'a' }, { value: 'b' }] };
    expect(problemsWith([field], { f: value }, context)[0]?.code).toBe(expected);
  });
});

describe('what people type', () => {
  test.each<[FieldKind, string, string]>([
    ['postcode', '6371ab', '6371 AB'],
    ['postcode', ' 6371  ab ', '6371 AB'],
    ['email', ' A@B.NL ', 'a@b.nl'],
    ['text', '  Esmée  ', 'Esmée'],
  ])('%s %j becomes %j', (kind, raw, expected) => {
    expect(tidy(kind, raw)).toBe(expected);
  });
  test('only what stands on the page is taken', () => {
    const fields = page('one').fields;
    expect(
      takeAnswers(fields, { partner: 'yes', mail: 3, name: 'x', why: { no: 1 }, verb: 'form.next' }),
    ).toEqual({
      partner: 'yes',
      mail: '3',
    });
  });
  test('answers to what is not asked any more do not count', () => {
    const answers = { partner: 'no', why: 'x', name: 'Tim', 'child.0.name': 'a', extra: 'y' };
    expect(askedAnswers(form, answers, context)).toEqual({ partner: 'no', why: 'x' });
    expect(askedAnswers(form, { ...answers, partner: 'yes' }, context)).toEqual({
      partner: 'yes',
      name: 'Tim',
      'child.0.name': 'a',
    });
  });
  test('choices are joined by commas', () => {
    expect([chosen({ a: 'x, y,,z' }, 'a'), chosen({}, 'a'), chosen({ a: '' }, 'a')]).toEqual([
      ['x', 'y', 'z'],
      [],
      [],
    ]);
  });
});

describe('rows', () => {
  const row = fc.record({
    name: fc.string({ minLength: 1, maxLength: 5 }),
    born: fc.string({ maxLength: 3 }),
  });
  test('adding, changing and taking away keeps the others, in order', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(5), (rows, at) => {
        const index = at % rows.length;
        const filled = rows.reduce<Record<string, string>>(
          (all, one, n) => ({ ...withRow(all, 'child', n, one) }),
          { partner: 'yes', 'children.0.name': 'other' },
        );
        expect(allRows(filled, 'child')).toEqual(rows);
        const fewer = withoutRow(filled, 'child', index);
        expect(allRows(fewer, 'child')).toEqual(rows.filter((_, n) => n !== index));
        expect(fewer['children.0.name']).toBe('other');
        expect(rowCount(fewer, 'child')).toBe(rows.length - 1);
      }),
    );
  });
});
