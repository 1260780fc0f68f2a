import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { optionLabel } from '../../cards/form-field.ts';
import { capital } from '../../cards/text/common.ts';
import { longDateAndTime } from '../../cards/text/dates.ts';
import { fieldWords, formWords, pageWords } from '../../cards/text/forms.ts';
import { tabConferenceText } from '../../cards/text/tab-conference.ts';
import { conferenceForm } from '../../domain/conference-form.ts';
import type { Field, Option } from '../../domain/form.ts';
import type { FormView } from '../../domain/form-view.ts';
import type { ConferenceView } from '../../domain/view/conference.ts';
import { TableHead } from '../table-head.tsx';

const words = tabConferenceText.paper;
const ROWS = 8;

type Asked = Pick<Field<never>, 'id' | 'kind' | 'label'>;

/** The choices of a question: those the bot gave on the page that is open, else those with words of their own. */
const optionsOf = ({ id }: Asked, form: FormView | undefined): readonly Option[] =>
  form?.fields.find((field) => field.id === id)?.options ??
  Object.keys(fieldWords(conferenceForm.id, id).options ?? {}).map((value) => ({ value }));

const Question = ({
  field,
  form,
}: {
  readonly field: Asked;
  readonly form: FormView | undefined;
}): ReactNode => {
  const asked = fieldWords(conferenceForm.id, field.id);
  const choices = ['choice', 'choices', 'yesNo', 'list', 'tick'].includes(field.kind);
  const options = choices ? optionsOf(field, form) : [];
  return (
    <div className="question">
      <b>{field.label ?? asked.label}</b>
      {options.length > 0 && (
        <ul>
          {options.map((option) => (
            <li key={option.value}>☐ {optionLabel(option, asked)}</li>
          ))}
        </ul>
      )}
      {options.length === 0 && <div className={field.kind === 'longText' ? 'line tall' : 'line'} />}
    </div>
  );
};

/** The conference on paper, for when there is no network: every page of the same form, to be typed over later. */
export const Paper = ({
  view,
  form,
  onBack,
}: {
  readonly view: ConferenceView;
  readonly form: FormView | undefined;
  readonly onBack: () => void;
}): ReactNode => (
  <main className="paper">
    <div className="buttons">
      <Button appearance="primary" onClick={() => print()}>
        {words.print}
      </Button>
      <Button onClick={onBack}>{tabConferenceText.back}</Button>
    </div>
    <h1>{words.title}</h1>
    <p>{words.how}</p>
    <dl className="facts">
      {(
        [
          [words.date, capital(longDateAndTime(view.startsAt))],
          [words.place, view.place],
          [words.by, ''],
          [words.typed, ''],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value ? undefined : 'line'}>{value}</dd>
        </div>
      ))}
    </dl>
    <h2>{words.present}</h2>
    <table className="list">
      <TableHead columns={[words.there, words.name, words.organisation]} />
      <tbody>
        {[...view.invitees, { name: '', organisation: '' }, { name: '', organisation: ' ' }].map(
          ({ name, organisation }) => (
            <tr key={`${name}${organisation}`}>
              <td>☐</td>
              <td>{name}</td>
              <td>{organisation}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
    {conferenceForm.pages.map((page) => {
      const { rows } = page;
      const rowsWords = rows ? formWords(conferenceForm.id).rows?.[rows.id] : undefined;
      return (
        <section key={page.id}>
          <h2>{pageWords(conferenceForm.id, page.id).heading}</h2>
          {page.fields.map((field) => (
            <Question key={field.id} field={field} form={form} />
          ))}
          {rows && rowsWords && (
            <>
              <h3>{rowsWords.title}</h3>
              <table className="list ruled">
                <thead>
                  <tr>
                    <th scope="col">{words.number}</th>
                    {rows.fields.map(({ id }) => (
                      <th key={id} scope="col">
                        {rowsWords.fields[id]?.short ?? rowsWords.fields[id]?.label ?? id}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {Array.from({ length: ROWS }, (_, index) => index + 1).map((number) => (
                    <tr key={number}>
                      <td>{number}</td>
                      {rows.fields.map(({ id }) => (
                        <td key={id} />
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </section>
      );
    })}
    <p className="quiet">{words.page}</p>
  </main>
);
