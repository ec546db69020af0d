/** @jest-environment jsdom */
import type { Service } from 'addin/api/service';
import { SeatsSection } from 'addin/administration/seats-section';
import type { MovedSeats } from 'shared/contract/administration';
import { renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

const plan = { planId: 'MON-D~BIZ1~2026M03', planNo: 'MON-BIZ1-2026M03-v1' } as const;
const [chen, xu, han] = [someone('p-chen', '陈立群'), someone('p-xu', '徐晨'), someone('p-han', '韩志远')];

let part: RenderedPart;
afterEach(() => part.close());

async function shown(seats: MovedSeats['seats']): Promise<string> {
  const administration = { seats: async () => ({ kind: 'answered', value: { seats } }) };
  part = await renderPart(<SeatsSection />, { service: { administration } as unknown as Service });
  await part.click(part.button(part.words.say('administration.seats-look')));
  return part.text();
}

test('T4 an administrator sees which seats have passed on and why, and first of all those nobody can take', async () => {
  const text = await shown([
    {
      ...{ ...plan, state: 'pending-1', level: 1, role: 'R-HEAD', because: 'left', vacant: false },
      ...{ from: chen, to: xu },
    },
    {
      ...{ ...plan, state: 'pending-1', level: 2, role: 'R-BIZ-VP', because: 'left', vacant: true },
      ...{ from: han, to: null },
    },
  ]);
  const { say } = part.words;
  const passed = say('administration.seat-passed', { level: 1, role: '部门主管', whom: '陈立群', who: '徐晨' });
  const [nobody, level] = ['现在无人可接', '第1级'];
  expect(text.indexOf(nobody)).toBeGreaterThan(0);
  expect(text.indexOf(nobody)).toBeLessThan(text.indexOf(level));
  expect(passed).toContain('由陈立群转给徐晨');
  expect(text).toContain('由陈立群转给徐晨');
  expect(text).toContain(say('sign-off.reassigned-left', { whom: '陈立群' }));
});

test('T4 no seat has passed on', async () => {
  expect(await shown([])).toContain(part.words.say('administration.seats-none'));
});
