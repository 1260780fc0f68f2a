import { prepared } from '../../bot/store/prepared.ts';
import { createReader } from '../../bot/store/reader.ts';
import { freshDatabase } from '../fakes/databases.ts';

describe.each(['pglite', 'postgres'] as const)('statements that are kept ready on %s', (kind) => {
  it('run again and again, over whichever connection', async () => {
    const store = await freshDatabase(kind);
    const doubled = (n: number) => store.pool.query(prepared('SELECT $1::int * 2 AS n', [n]));
    const asked = Array.from({ length: 40 }, (_, n) => doubled(n));
    const answers = (await Promise.all(asked)).map(({ rows }) => rows[0].n);
    expect(answers).toEqual(asked.map((_, n) => n * 2));
    await store.close();
  });

  it('go on when a column was added meanwhile', async () => {
    const store = await freshDatabase(kind);
    const read = createReader(store.prisma, store);
    expect(await read.get('case', 'gone')).toBeUndefined();
    await store.pool.query('ALTER TABLE "Case" ADD COLUMN extra TEXT');
    expect(await read.get('case', 'gone')).toBeUndefined();
    expect(await read.list('case', { id: ['gone'], state: undefined })).toEqual([]);
    await store.close();
  });

  it('name no column that nothing is looked up by', async () => {
    const store = await freshDatabase(kind);
    const read = createReader(store.prisma, store);
    await expect(read.list('case', { 'id" = id OR "id': 'x' })).rejects.toThrow(RangeError);
    await store.close();
  });
});
