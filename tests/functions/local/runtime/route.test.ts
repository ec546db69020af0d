import { compareRoutes, matchRoute, parseRoute } from 'functions/local/runtime/route';

const match = (template: string, path: string) => matchRoute(parseRoute(template), path);

test.each([
  ['plans', '/plans', {}],
  ['plans', '/Plans/', {}],
  ['plans/{planId}', '/plans/MON-D~BIZ2~2026M03', { planId: 'MON-D~BIZ2~2026M03' }],
  ['plans/{planId}', '/plans/a%2Fb', { planId: 'a/b' }],
  ['plans/{planId}/versions/{version:int}', '/plans/x/versions/12', { planId: 'x', version: '12' }],
  ['plans/{planId?}', '/plans', {}],
  ['figures/{*rest}', '/figures/2026/M01', { rest: '2026/M01' }],
  ['figures/{*rest}', '/figures', { rest: '' }],
  ['at/{day:length(10)}', '/at/2026-02-25', { day: '2026-02-25' }],
  ['at/{id:guid}', '/at/5b2d8f2e-0000-4000-8000-000000000000', { id: '5b2d8f2e-0000-4000-8000-000000000000' }],
])('%s takes %s', (template, path, params) => {
  expect(match(template, path)).toEqual(params);
});

test.each([
  ['plans', '/plan'],
  ['plans', '/plans/x'],
  ['plans/{planId}', '/plans'],
  ['plans/{planId}/versions/{version:int}', '/plans/x/versions/1a'],
  ['plans/{planId}/versions/{version:int}', '/plans/x/versions/99999999999'],
  ['at/{id:guid}', '/at/me'],
  ['page/{number:range(1,9)}', '/page/10'],
  ['plans/{planId}', '/plans/%E0%A4%A'],
])('%s does not take %s', (template, path) => {
  expect(match(template, path)).toBeNull();
});

test('a constraint the Functions host does not know is an error at start, not a route that never matches', () => {
  expect(() => parseRoute('plans/{id:period}')).toThrow('period');
});

test('the more a route says, the earlier it is asked', () => {
  const templates = ['{*rest}', 'plans/{id}', 'plans/{id:int}', 'plans/mine', 'plans/{id}/versions', 'plans'];
  const ranked = templates
    .map((template) => ({ template, route: parseRoute(template) }))
    .sort((a, b) => compareRoutes(a.route, b.route))
    .map(({ template }) => template);
  expect(ranked.indexOf('plans/mine')).toBeLessThan(ranked.indexOf('plans/{id:int}'));
  expect(ranked.indexOf('plans/{id:int}')).toBeLessThan(ranked.indexOf('plans/{id}'));
  expect(ranked.at(-1)).toBe('{*rest}');
});
