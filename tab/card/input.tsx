import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { commonText } from '../../cards/text/common.ts';
import type { CardInput } from './elements.ts';

export type InputProps = {
  readonly input: CardInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ids of the lines that say what is wrong with it, and how it is meant. */
  readonly describedBy: readonly string[];
  readonly wrong: boolean;
};

/** Label and control belong together; a required one has its star in the label, as in chat. */
const isRequired = (label: string | undefined): boolean => label?.endsWith('*') ?? false;

const several = (value: string): string[] => value.split(',').filter(Boolean);

const Choices = ({ input, value, onChange, describedBy, wrong }: InputProps): ReactNode => {
  if (input.type !== 'Input.ChoiceSet') return null;
  const { id, label, choices } = input;
  const about = { 'aria-describedby': describedBy.join(' ') || undefined };
  if (input.isMultiSelect) {
    const chosen = several(value);
    const change = (one: string, on: boolean): void =>
      onChange(
        choices
          .map((choice) => choice.value)
          .filter((other) => (other === one ? on : chosen.includes(other)))
          .join(','),
      );
    return (
      <fieldset className="choices" id={id} data-wrong={wrong || undefined} {...about}>
        <legend>{label}</legend>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.title}
            checked={chosen.includes(choice.value)}
            onChange={(_, data) => change(choice.value, data.checked === true)}
          />
        ))}
      </fieldset>
    );
  }
  if (input.style === 'expanded')
    return (
      <fieldset className="choices" id={id} data-wrong={wrong || undefined} {...about}>
        <legend>{label}</legend>
        <RadioGroup
          value={value}
          onChange={(_, data) => onChange(data.value)}
          aria-label={label}
          aria-required={isRequired(label) || undefined}
        >
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.title} />
          ))}
        </RadioGroup>
      </fieldset>
    );
  return (
    <Field label={label}>
      <Select
        id={id}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        aria-invalid={wrong || undefined}
        aria-required={isRequired(label) || undefined}
        {...about}
      >
        <option value="">{input.placeholder ?? commonText.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const TYPES: Readonly<Record<string, 'date' | 'time' | 'number' | 'email' | 'tel' | 'text'>> = {
  'Input.Date': 'date',
  'Input.Time': 'time',
  'Input.Number': 'number',
  Email: 'email',
  Tel: 'tel',
};

/** One input of a card, as a control of Teams itself. */
export const CardInputView = (props: InputProps): ReactNode => {
  const { input, value, onChange, describedBy, wrong } = props;
  const { id, label, type } = input;
  const about = {
    'aria-describedby': describedBy.join(' ') || undefined,
    'aria-invalid': wrong || undefined,
    'aria-required': isRequired(label) || undefined,
  };
  if (type === 'Input.ChoiceSet') return <Choices {...props} />;
  if (type === 'Input.Toggle')
    return (
      <Checkbox
        id={id}
        label={input.title}
        checked={value === 'true'}
        onChange={(_, data) => onChange(data.checked === true ? 'true' : 'false')}
        {...about}
      />
    );
  if (type === 'Input.Text' && input.isMultiline)
    return (
      <Field label={label}>
        <Textarea
          id={id}
          value={value}
          rows={3}
          resize="vertical"
          maxLength={input.maxLength}
          placeholder={input.placeholder}
          onChange={(_, data) => onChange(data.value)}
          {...about}
        />
      </Field>
    );
  const text = input.type === 'Input.Text' ? input : undefined;
  return (
    <Field label={label}>
      <Input
        id={id}
        type={TYPES[type] ?? TYPES[text?.style ?? ''] ?? 'text'}
        value={value}
        maxLength={text?.maxLength}
        placeholder={text?.placeholder}
        onChange={(_, data) => onChange(data.value)}
        {...about}
      />
    </Field>
  );
};
