import type { PrintDocument } from '../../../bot/letters/document.ts';
import { isolated } from '../../../bot/letters/plain-text.ts';

/** A moment for every sample; the bytes depend on it. */
export const AT = '2027-01-12T08:00:00.000Z';

/** A letter with every kind of block. */
export const invitation: PrintDocument = {
  title: 'Uitnodiging voor het gesprek',
  lang: 'nl',
  dir: 'ltr',
  date: '12 januari 2027',
  footer: 'Knooppunt Landgraaf',
  blocks: [
    { kind: 'paragraph', text: 'Beste Esmée, wij nodigen u uit.' },
    { kind: 'heading', level: 1, text: 'Wanneer en waar' },
    { kind: 'facts', facts: [{ label: 'Plaats', value: 'Dorpsstraat 12, kamer 3' }] },
    { kind: 'heading', level: 2, text: 'Wat neemt u mee' },
    { kind: 'list', items: ['Uw legitimatie', 'Het groeiboekje'] },
    {
      kind: 'table',
      header: ['Wat', 'Wie', 'Wanneer'],
      rows: [
        ['Kraamzorg regelen', 'Sophie', '19 januari'],
        ['Huisarts bellen', 'Tim', '20 januari'],
      ],
    },
  ],
};

/** Arabic with Latin names, a telephone number and a date in digits. */
export const arabicInvitation: PrintDocument = {
  title: 'دعوة إلى اللقاء',
  lang: 'ar',
  dir: 'rtl',
  date: '12-01-2027',
  blocks: [
    {
      kind: 'paragraph',
      text: `عزيزتي ${isolated('Esmee Jansen')}، ندعوكم يوم ${isolated('12-01-2027')} في ${isolated('Dorpsstraat 12')}.`,
    },
    { kind: 'facts', facts: [{ label: 'الهاتف', value: '030-123 45 67' }] },
    { kind: 'table', header: ['ماذا', 'من'], rows: [['التسجيل', 'Daniël Łukasz']] },
  ],
};

/** A document with this text as its title and in every block. */
export const documentOf = (text: string): PrintDocument => ({
  title: text,
  lang: 'nl',
  dir: 'ltr',
  date: text,
  footer: text,
  blocks: [
    { kind: 'heading', level: 3, text },
    { kind: 'paragraph', text },
    { kind: 'list', items: [text] },
    { kind: 'facts', facts: [{ label: text, value: text }] },
    { kind: 'table', header: [text, text], rows: [[text, text, text], [text]] },
  ],
});
