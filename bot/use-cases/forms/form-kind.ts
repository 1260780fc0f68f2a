import type { Draft } from '../../../domain/draft.ts';
import type { Form } from '../../../domain/form.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import type { Ports } from '../ports.ts';

/** What a kept form is made of, beside its data: its context, what stands above it, its last verb. */
export type FormKind<C> = {
  readonly form: Form<C>;
  readonly context: (ports: Ports, draft: Draft) => Promise<C>;
  readonly about?: (ports: Ports, draft: Draft) => Promise<AboutView | undefined>;
  readonly submit: string;
  /** Buttons beside the form need its subject too, under this name. */
  readonly subject?: 'case' | 'conference';
};
