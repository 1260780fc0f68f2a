const heading = (text: string) => ({ type: 'TextBlock', text, wrap: true, style: 'heading' });
const subtle = (text: string) => ({ type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'None' });
const card = (body: object[], more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });

/** The first card of a chat: buttons in a container, below it, and a list with two equal buttons. */
export function homeCard(name: string): object {
  const line = (code: string, state: string) => ({
    type: 'Container',
    separator: true,
    items: [
      { type: 'TextBlock', text: `**Afspraak · ${code}**`, wrap: true },
      subtle(state),
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: 'Gedaan',
            tooltip: `${code} is gedaan`,
            data: { do: 'gedaan', code },
          },
        ],
      },
    ],
  });
  return card(
    [
      heading(`Goedemorgen ${name.split(' ')[0]}. Wat wilt u doen?`),
      {
        type: 'Container',
        style: 'emphasis',
        items: [
          { type: 'TextBlock', text: '**Uw aanmelding is nog niet af**', wrap: true },
          subtle('Stap 1 van 2. Bewaard tot dinsdag 17 maart.'),
        ],
      },
      line('K-9R2WB', '3 dagen te laat (vr 20 maart)'),
      line('K-4M8TD', 'over 3 dagen (do 26 maart)'),
      { type: 'Input.Text', id: 'note', label: 'Opmerking', value: 'geen' },
    ],
    {
      actions: [
        {
          type: 'Action.Submit',
          title: 'Aanmelden',
          style: 'positive',
          data: { do: 'aanmelden', msteams: { type: 'task/fetch' } },
        },
        { type: 'Action.Submit', title: 'Sparren', data: { do: 'sparren' } },
        { type: 'Action.OpenUrl', title: 'Zet in agenda', url: 'http://127.0.0.1:9/afspraak.ics' },
      ],
    },
  );
}

/** Dialog, first page: each kind of input. */
export function pageOne(): object {
  return card(
    [
      heading('De moeder'),
      {
        type: 'Container',
        style: 'attention',
        items: [{ type: 'TextBlock', text: '**1 antwoord klopt nog niet**', wrap: true }],
      },
      { type: 'Input.Text', id: 'name', label: 'Naam *', placeholder: 'Voor- en achternaam', maxLength: 40 },
      { type: 'Input.Date', id: 'birth', label: 'Geboortedatum *', value: '2004-08-14' },
      {
        type: 'Input.ChoiceSet',
        id: 'pregnant',
        label: 'Is zij zwanger? *',
        style: 'expanded',
        wrap: true,
        choices: [
          { title: 'Ja', value: 'yes' },
          { title: 'Nee', value: 'no' },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'town',
        label: 'Gemeente',
        value: 'landgraaf',
        choices: [
          { title: 'Landgraaf', value: 'landgraaf' },
          { title: 'Kerkrade', value: 'kerkrade' },
        ],
      },
      { type: 'Input.Toggle', id: 'interpreter', title: 'Er is een tolk nodig', value: 'false', wrap: true },
      { type: 'Input.Text', id: 'story', label: 'Wat speelt er?', isMultiline: true },
    ],
    { actions: [{ type: 'Action.Submit', title: 'Verder', style: 'positive', data: { do: 'verder' } }] },
  );
}

/** Dialog, second page: reads back. */
export function pageTwo(name: string): object {
  return card(
    [
      heading('Klopt het zo?'),
      { type: 'FactSet', facts: [{ title: 'Naam', value: name }] },
      { type: 'Input.Text', id: 'name', label: 'Naam', value: name },
    ],
    { actions: [{ type: 'Action.Submit', title: 'Stuur in', style: 'positive', data: { do: 'klaar' } }] },
  );
}

/** A card everybody sees, with a view of one's own for Ilse. */
export function sharedCard(done: boolean, viewer: string | undefined): object {
  const actions = done ? [] : [{ type: 'Action.Execute', title: 'Vink af', verb: 'tick', data: { n: 1 } }];
  return card(
    [
      heading('Afspraken · K-7F3QX'),
      subtle(done ? '1 van 1 gedaan.' : '0 van 1 gedaan.'),
      ...(viewer === undefined ? [] : [{ type: 'TextBlock', text: `Alleen voor ${viewer}`, wrap: true }]),
    ],
    {
      ...(viewer === undefined ? {} : { actions }),
      refresh: { action: { type: 'Action.Execute', verb: 'view', data: { n: 1 } }, userIds: ['29:ilse'] },
    },
  );
}
