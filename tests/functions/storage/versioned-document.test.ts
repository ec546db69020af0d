import { randomBytes } from 'node:crypto';
import { documentIn } from 'functions/storage/versioned-document';
import { onBothStores } from 'tests/functions/storage/both-stores';

onBothStores((fresh) => {
  test('every version of a document stays, the newest is what counts', async () => {
    const document = documentIn(fresh(), 'lists');
    expect(await document.current()).toBeNull();
    const long = randomBytes(900_000).toString('base64');
    for (const [from, text] of ['first', long, 'third'].entries())
      expect(await document.write(text, from)).toBe('done');
    expect(await document.current()).toEqual({ version: 3, text: 'third' });
    expect(await document.at(2)).toBe(long);
    expect(await document.at(4)).toBeNull();
  });

  test('a change made from an older version is a lost race', async () => {
    const document = documentIn(fresh(), 'lists');
    await document.write('first', 0);
    expect(await document.write('other', 0)).toBe('lost-race');
    const both = await Promise.all([document.write('a', 1), document.write('b', 1)]);
    expect([...both].sort()).toEqual(['done', 'lost-race']);
    expect((await document.current())?.version).toBe(2);
  });
});
