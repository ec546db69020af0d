import { verifiedText } from 'addin/messages/verified';
import type { VerifiedVersion } from 'shared/contract/answers';

const chen = { id: 'p-chen', zh: '陈志远', en: 'Chen' };
const han = { id: 'p-han', zh: '韩', en: 'Han' };
const verified: VerifiedVersion = {
  ...{ planId: 'MON-D~BIZ1~2026M03', planNo: 'MON-BIZ1-2026M03-v2', version: 2, contentHash: 'abc' },
  ...{ state: 'effective', mismatches: [] },
  signers: [
    { person: chen, onBehalfOf: null, version: 2, time: '2026-03-01' },
    { person: chen, onBehalfOf: han, version: 1, time: '2026-02-27' },
  ],
};
const plain = (iso: string) => iso;

test('a sound plan tells who signed when, for whom, and what stayed', () => {
  expect(verifiedText(verified, 'zh-CN', plain)).toBe(
    '第 2 版 · 已生效 · 陈志远 2026-03-01 · 陈志远 代 韩 2026-02-27（沿用第 1 版） · 内容与签署一致',
  );
  expect(verifiedText(verified, 'en-US', plain)).toBe(
    'Version 2 · effective · Chen 2026-03-01 · Chen for Han 2026-02-27 (kept from version 1) · Content is as signed',
  );
});

test('what does not match is named, and nothing signed is not called sound', () => {
  expect(verifiedText({ ...verified, mismatches: ['content-changed v2'] }, 'en-US', plain)).toContain(
    'Not as signed: version 2: its content was changed',
  );
  expect(verifiedText({ ...verified, signers: [] }, 'en-US', plain)).toContain('Not signed yet');
});

test('cells of the workbook that no longer hold what was signed are named, the first three of them', () => {
  const text = (differing: readonly string[]) => verifiedText(verified, 'zh-CN', plain, differing);
  expect(text([])).toContain('内容与签署一致 · 本工作簿与所签一致');
  expect(text(['任务 · 第 11 行 · 工作目标'])).toContain('本工作簿与所签不同：任务 · 第 11 行 · 工作目标');
  expect(text(['甲', '乙', '丙', '丁', '戊'])).toContain('本工作簿与所签不同：甲；乙；丙，另 2 处');
  expect(verifiedText(verified, 'en-US', plain, ['Tasks · row 11'])).toContain(
    'This workbook differs from what was signed: Tasks · row 11',
  );
});
