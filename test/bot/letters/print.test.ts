import { printHtml } from '../../../bot/letters/print.ts';
import { arabicInvitation, documentOf, invitation } from './samples.ts';

describe('a page to print', () => {
  test('says its language, direction and title', () => {
    expect(printHtml(invitation)).toContain('<html lang="nl" dir="ltr">');
    expect(printHtml(arabicInvitation)).toContain('<html lang="ar" dir="rtl">');
    expect(printHtml(invitation)).toContain('<title>Uitnodiging voor het gesprek</title>');
  });

  test('has headings, lists and table headers as such', () => {
    const html = printHtml(invitation);
    for (const part of [
      '<h1>Uitnodiging voor het gesprek</h1>',
      '<h2>Wanneer en waar</h2>',
      '<h3>Wat neemt u mee</h3>',
      '<p>Beste Esmée, wij nodigen u uit.</p>',
      '<ul><li>Uw legitimatie</li><li>Het groeiboekje</li></ul>',
      '<dt>Plaats</dt><dd><bdi>Dorpsstraat 12, kamer 3</bdi></dd>',
      '<th scope="col"><bdi>Wie</bdi></th>',
      '<td><bdi>Sophie</bdi></td>',
      '<footer><bdi>Knooppunt Landgraaf</bdi></footer>',
    ])
      expect(html).toContain(part);
    expect(html).toContain('@media print');
    expect(html).toContain('12pt');
  });

  test('escapes everything', () => {
    const html = printHtml(documentOf(`</title></style><script>alert('x')</script>&"`));
    expect(html).not.toMatch(/<script|alert\('|<\/title><\/style>/);
    // Title twice, date, footer, heading, paragraph, item, label, value, six cells and a wider header of two.
    expect(html.split('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;').length - 1).toBe(15);
  });

  test('loads and runs nothing', () => {
    const html = printHtml(invitation);
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('leaves out what is empty, and shows what cannot be printed', () => {
    const empty = printHtml({ ...documentOf(' '), blocks: documentOf('').blocks });
    expect(empty).toContain('<body><main><h1>Zonder titel</h1></main></body>');
    expect(printHtml(documentOf('a\u0000b\u202Ec'))).toContain('<p>a\uFFFDb\uFFFDc</p>');
  });
});
