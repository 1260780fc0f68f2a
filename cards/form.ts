import type { FieldView, FormView } from '../domain/form-view.ts';
import { aboutElements } from './form-about.ts';
import { fieldElements, shortName, type Worded } from './form-field.ts';
import { readBackElements } from './form-read-back.ts';
import { rowElements } from './form-rows.ts';
import {
  type Button,
  beside,
  box,
  buttons,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  heading,
  inLine,
  submit,
  submitNamed,
  subtle,
  text,
} from './kit.ts';
import { capital, commonText, inWords } from './text/common.ts';
import type { FieldWords, PageWords } from './text/form-words.ts';
import { fieldWords, formText, formWords, pageWords } from './text/forms.ts';

const lowered = (words: string): string =>
  /^[A-Z][^A-Z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

const titleOf = (view: FormView): string => {
  const { title } = formWords(view.form);
  const { about, step } = view;
  const named = about && 'code' in about ? formText.titledFor(title, about.code) : undefined;
  if (!step || step.of < 2) return named ?? title;
  return named ? formText.titledStep(named, step.at, step.of) : formText.titled(title, step.at, step.of);
};

/** What is wrong on this page, above it: how many, and which. */
const summary = (view: FormView, worded: readonly Worded[]): Element[] => {
  const wrong = worded.filter(({ field }) => field.problem).map(({ words }) => lowered(shortName(words)));
  if (wrong.length === 0) return [];
  const which = capital(inWords(wrong));
  return [
    box('attention', [
      text(formText.wrong(wrong.length), { weight: 'Bolder' }),
      text(view.keeps ? formText.restKept(which) : formText.restStands(which), { spacing: 'None' }),
    ]),
  ];
};

/** The one thing on a page beside its questions: the way out when somebody is in danger. */
const dangerRow = (view: FormView): Record<string, Element> => {
  if (view.form !== 'referral' || view.page !== 'factors') return {};
  return {
    urgentFactors: beside(
      [text(formText.isAnyoneInDanger)],
      submitNamed(commonText.unsafeNow, 'danger.show', { ...view.target, page: view.page }),
      { spacing: 'Medium' },
    ),
  };
};

const readAloud = (page: PageWords): Element[] =>
  page.readAloud ? [subtle(page.readAloud.how), box('emphasis', [text(page.readAloud.words)])] : [];

const pageData = (view: FormView): Record<string, string> => ({ ...view.target, page: view.page });

const lastButton = (view: FormView, page: PageWords): Button => {
  const { submit: word } = formWords(view.form);
  const title = view.submit === 'form.next' ? formText.next : (page.submit ?? word);
  return submitNamed(title, view.submit, pageData(view), { primary: true });
};

const pageButtons = (view: FormView, page: PageWords): Button[] => {
  const data = pageData(view);
  const { agreement } = view.target;
  return [
    lastButton(view, page),
    ...(view.back ? [submitNamed(formText.back, 'form.back', data)] : []),
    ...(view.form === 'agreementDecline' && agreement
      ? [submit(formText.instead, 'agreement.postpone', { agreement })]
      : []),
    view.keeps ? submitNamed(formText.save, 'form.save', data) : close(commonText.cancel),
  ];
};

/**
 * What is known of this referral beside the words of a field: the level that the rule proposes is named as such among
 * the choices (never chosen beforehand), and what urgent means here.
 */
const withProposal = (words: FieldWords, field: FieldView, about: FormView['about']): FieldWords => {
  if (about?.kind !== 'proposal') return words;
  if (field.id === 'urgent') return { ...words, hint: formText.urgentMeans(about.urgentWithin) };
  if (field.id !== 'level') return words;
  const label = words.options?.[about.level];
  return label ? { ...words, options: { ...words.options, [about.level]: formText.proposed(label) } } : words;
};

/** The words of a field: the region's own, those of its row, or those of the form. */
const wordsOf = (view: FormView, field: FieldView, rows?: string): FieldWords => {
  const id = field.inRow ? field.id.slice(field.id.lastIndexOf('.') + 1) : field.id;
  const words = fieldWords(view.form, id, field.inRow ?? rows);
  return field.label ? { ...words, label: inLine(field.label), short: undefined } : words;
};

const worded = (view: FormView, fields: readonly FieldView[], rows?: string): Worded[] =>
  fields.map((field) => ({ field, words: withProposal(wordsOf(view, field, rows), field, view.about) }));

/** The first row among the fields starts a part of the page, when something stands above it. */
const withRowTitle = (all: readonly Worded[], title: string | undefined): Worded[] => {
  const first = all.findIndex(({ field }) => field.inRow);
  return all.map((one, index) =>
    title && index === first ? { ...one, words: { ...one.words, heading: title } } : one,
  );
};

const withRequired = (hint: string | undefined, fields: readonly FieldView[]): Element[] => {
  const asks = fields.some(({ required }) => required);
  if (!hint) return asks ? [subtle(commonText.requiredAlone)] : [];
  return [subtle(asks ? `${hint} ${commonText.required}` : hint)];
};

/** The dialog of one row. */
const rowDialog = (view: FormView, row: NonNullable<FormView['row']>): Dialog => {
  const words = formWords(view.form).rows?.[row.rows];
  const number = row.index + 1;
  const data = { ...pageData(view), row: row.index };
  const fields = worded(view, view.fields, row.rows);
  const title = row.isNew ? (words?.newHeading ?? '') : (words?.editHeading(number) ?? '');
  return dialog(
    titleOf(view),
    card(
      [
        heading(title),
        ...withRequired(words?.hint, view.fields),
        ...summary(view, fields),
        ...fieldElements(fields),
      ],
      [
        submitNamed(row.isNew ? formText.keepRow : formText.keepChanges, 'form.keepRow', data, {
          primary: true,
        }),
        row.isNew
          ? submitNamed(formText.keepAnother, 'form.keepRow', { ...data, another: true })
          : submitNamed(
              formText.remove,
              'form.removeRow',
              { ...data, count: row.count },
              {
                tooltip: formText.removeWhich(words?.one(number) ?? ''),
              },
            ),
        submitNamed(commonText.cancel, 'form.show', pageData(view)),
      ],
    ),
  );
};

/** One page of any form: questions, problems by the input concerned, and the way on. */
export const formDialog = (view: FormView): Dialog => {
  if (view.row) return rowDialog(view, view.row);
  const page = pageWords(view.form, view.page);
  const rows = view.rows;
  const rowsWords = rows ? formWords(view.form).rows?.[rows.id] : undefined;
  const fields = withRowTitle(worded(view, view.fields), rowsWords?.title);
  const willRead = view.readBack && view.municipality && formText.willRead(inLine(view.municipality));
  const hint = page.hint ?? (willRead || undefined);
  const actions = pageButtons(view, page);
  return dialog(
    titleOf(view),
    card([
      heading(page.heading),
      ...withRequired(hint, view.fields),
      ...(view.about ? aboutElements(view.about, view) : []),
      ...summary(view, fields),
      ...readAloud(page),
      ...(view.readBack ? readBackElements(view, view.readBack) : []),
      ...fieldElements(fields, dangerRow(view)),
      ...(rows && rowsWords ? rowElements(rows, rowsWords, pageData(view)) : []),
      ...(page.foot ? [subtle(page.foot, { spacing: 'Medium' })] : []),
      buttons(actions, { spacing: 'Large' }),
    ]),
  );
};
