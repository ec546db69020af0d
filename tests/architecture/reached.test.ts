import { circlesIn, modulesIn, programsOf, unreachedIn } from 'tests/architecture/reached';
import { sourceFilesIn } from 'tests/architecture/source-files';

/** Modules whose issue connects them, and benches whose issue replaces them; both lists only shrink. */
const notYetReached: Readonly<Record<string, readonly string[]>> = {};

const notYetReplaced: readonly string[] = [];

const modules = modulesIn('addin', 'functions', 'shared', 'tests', 'docs');
const ours = (name: string): boolean => /^(addin|functions|shared)\//.test(name);
const expected = Object.values(notYetReached).flat();
const unreached = unreachedIn(modules, programsOf(modules)).filter(ours);

describe('what is built is reached', () => {
  it('by a page, the service or a program of package.json', () => {
    expect(unreached.filter((name) => !expected.includes(name))).toEqual([]);
  });

  it('and what is connected leaves the list', () => {
    expect(expected.filter((name) => !unreached.includes(name))).toEqual([]);
  });

  it('and benches time nothing else', () => {
    const benches = sourceFilesIn('tests/bench');
    const timed = benches.flatMap(({ name, imports }) =>
      imports.filter((each) => unreached.includes(`${each}.ts`)).map((each) => `${name} times ${each}`),
    );
    expect(timed).toEqual(notYetReplaced);
  });

  it('and no modules import each other in a circle', () => {
    expect(circlesIn(modules)).toEqual([]);
  });
});
