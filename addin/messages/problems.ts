import { fill } from 'addin/messages/fill';
import { signedOutWords } from 'addin/messages/signed-out';
import type { ProblemCode } from 'shared/contract/problems';
import type { Fact } from 'shared/review/finding';
import { nameIn, type Language } from 'shared/template/list';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const signInAgain: Sentence = {
  zh: '登录已失效，请重新登录后再试。',
  en: 'Your sign-in has expired. Please sign in and try again.',
};
const notThisAccount: Sentence = {
  zh: '此账号不能使用会签，请换工作账号登录，或请管理员开通。',
  en: 'This account cannot use Countersign. Sign in with your work account, or ask the administrator to add it.',
};
const updatePane: Sentence = {
  zh: '窗格与服务器版本不一致，请关闭并重新打开工作簿。',
  en: 'The pane and the server are of different versions. Please close the workbook and open it again.',
};
const notYours: Sentence = {
  zh: '您没有这项权限。若职责有变，请管理员调整。',
  en: 'You may not do this. If your duties have changed, ask the administrator.',
};

/** What to do next, by the code of a refusal; one for every code of the contract. */
export const problems: Readonly<Record<ProblemCode, Sentence>> = {
  'token-missing': signInAgain,
  'token-malformed': signInAgain,
  'token-expired': signInAgain,
  'token-not-yet-valid': {
    zh: '登录凭据尚未生效，请检查电脑时间后重试。',
    en: 'Your sign-in is not valid yet. Please check the clock of this computer, then try again.',
  },
  'token-untrusted': signInAgain,
  'token-wrong-audience': notThisAccount,
  'token-wrong-tenant': notThisAccount,
  'token-lacks-scope': notThisAccount,
  'token-not-a-person': notThisAccount,
  'unknown-person': notThisAccount,

  'no-such-address': updatePane,
  'body-missing': updatePane,
  'body-too-large': {
    zh: '计划内容过大，无法提交。请删去不用的行和过长的文字。',
    en: 'The plan is too large to submit. Please remove rows you do not need and shorten long texts.',
  },
  'record-too-large': {
    zh: '说明、答复和意见写得太多，超出 {most} KB，没有保存。请删减后再试。',
    en: 'Reasons, answers and remarks come to more than {most} KB, so nothing was saved. Please shorten them and try again.',
  },
  'body-not-json': updatePane,
  'body-not-text': updatePane,
  'body-too-deep': updatePane,
  'content-type-not-json': updatePane,
  'invalid-request': updatePane,
  'key-missing': updatePane,
  'key-malformed': updatePane,
  'key-reused': updatePane,
  'page-mark-malformed': updatePane,

  'unknown-plan': { zh: '没有这份计划，或您无权查看。', en: 'There is no such plan, or you may not see it.' },
  'row-never-submitted': {
    zh: '提交过的版本里没有这一行。新加的行在提交后才有历史。',
    en: 'No submitted version has this row. A new row has a history once it was submitted.',
  },
  'unknown-version': { zh: '没有这个版本。', en: 'There is no such version.' },
  'unknown-unit': { zh: '没有这个单位，或您无权查看。', en: 'There is no such unit, or you may not see it.' },
  'unknown-reminder': {
    zh: '这项提醒已经没有了，请刷新首页。',
    en: 'There is no such reminder any more. Please refresh the home page.',
  },
  'reminder-needs-doing': {
    zh: '这一项办完后会自动消失，不能只标为已知悉。',
    en: 'This one goes away once it is done; it cannot be acknowledged only.',
  },
  'unknown-period': {
    zh: '期间写法不对。月度写作 2026M03。',
    en: 'That is not a period. Write a month as 2026M03.',
  },
  'unknown-indicator': { zh: '没有这项指标，请核对编码。', en: 'There is no such indicator. Please check its code.' },
  'unknown-view': {
    zh: '没有这张视图，请从列表中选择。',
    en: 'There is no such view. Please choose one from the list.',
  },
  'unknown-row': {
    zh: '这一行已不在视图里，请刷新后再看。',
    en: 'This row is no longer in the view. Please refresh, then look again.',
  },
  'unknown-template': { zh: '没有这种计划。', en: 'There is no such kind of plan.' },
  'unknown-template-version': {
    zh: '工作表由旧版模板生成，请重新打开计划后再提交。',
    en: 'The sheets come from an older template. Please open the plan again, then submit it.',
  },
  'not-signed-alone': {
    zh: '这类表随上级计划一起签批，请在上级计划中提交。',
    en: 'This kind of plan is signed off with its parent plan. Please submit that one.',
  },
  'pack-off': {
    zh: '本部门没有启用这类记录，请管理员在“可选记录”表中启用。',
    en: 'Your unit does not use this kind of record. Ask an administrator to switch it on in the table of optional records.',
  },
  'document-malformed': {
    zh: '计划中有无法识别的内容，请先校验并改正。',
    en: 'Something in the plan cannot be read. Please check the plan and fix what is found.',
  },
  'document-of-another-plan': {
    zh: '封面上的部门、人员或期间与本计划不符，请恢复原值。',
    en: 'Unit, person or period on the cover differ from those of this plan. Please restore them.',
  },
  'unknown-parent': {
    zh: '找不到上级计划，请核对编号。',
    en: 'The parent plan cannot be found. Please check its number.',
  },
  'administration-wrong': {
    zh: '有 {errors} 处不对，什么都没有改动。请按列出的位置改正后再导入。',
    en: '{errors} {errors|entry is|entries are} wrong, so nothing was changed. Please correct what is listed and import again.',
  },

  'may-not-prepare': {
    zh: '您不能为该部门或人员编制计划。',
    en: 'You may not prepare a plan for this unit or person.',
  },
  'belongs-elsewhere': {
    zh: '您这一期的计划属于{unitZh}：期初第一个工作日您在那里。请在该部门的计划上编制或变更。',
    en: 'Your plan of this period belongs to {unitEn}, where you were on its first working day. Write or revise it there.',
  },
  'planned-elsewhere': {
    zh: '您这一期的计划已在{unitZh}提交，同一期不能有两份。若要转过来：请管理员与一级签批人先把那份作废，再提交这一份，数字随之转移。',
    en: 'Your plan of this period was handed in at {unitEn}, and there cannot be two. To move it, have an administrator and its first signer void that one, then submit this; its figures move along.',
  },
  'may-not-see': notYours,
  'not-authorised': notYours,
  'own-plan': { zh: '不能签批自己编制的计划。', en: 'You cannot sign a plan you prepared.' },
  'not-your-turn': { zh: '这份计划现在不等您签批。', en: 'This plan is not waiting for your signature now.' },
  'already-decided': { zh: '您已经签批过这一版。', en: 'You have already decided on this version.' },
  'level-not-reached': {
    zh: '上一级还没有签完，轮到您时会出现在待办中。',
    en: 'The level before you has not finished. The plan will be in your Inbox when it is your turn.',
  },
  'wrong-state': {
    zh: '计划的状态已变，请刷新后再看。',
    en: 'The state of the plan has changed. Please refresh and look again.',
  },
  'decisions-made': {
    zh: '已有人签批，不能撤回。可请签批人退回。',
    en: 'Somebody has already decided, so it cannot be withdrawn. Ask a signer to return it.',
  },
  'base-differs': {
    zh: '这份工作簿依据的第 {version} 版与服务器上的内容不同，请重新打开计划，再把修改填入。',
    en: 'Version {version} in this workbook is not the version the service holds. Open the plan anew and enter your changes there.',
  },
  'changed-meanwhile': {
    zh: '您这份依据第 {yours} 版，服务器上已是第 {version} 版，您的操作没有执行。请刷新后再试。',
    en: 'You hold version {yours}, the service holds version {version}, so nothing was done. Refresh and try again.',
  },
  'comment-needed': { zh: '退回须写明意见（至少 5 个字）。', en: 'A return needs a comment of at least 5 characters.' },
  'place-needed': {
    zh: '请在至少一行上写明意见，编制人才知道改哪里。',
    en: 'Please put a remark on at least one row, so that the preparer knows what to change.',
  },
  'children-in-force': {
    zh: '有 {n} 份下级计划已生效（{plans}），请先作废或变更它们。',
    en: '{n} {n|plan|plans} below this one {n|is|are} in force ({plans}). Void or revise {n|it|them} first.',
  },
  'not-for-batch': {
    zh: '这种计划须逐份打开签批。',
    en: 'Plans of this kind have to be opened and signed one by one.',
  },
  'revision-reason-needed': { zh: '变更已生效的计划须写明原因。', en: 'Revising an effective plan needs a reason.' },
  'nothing-changed': {
    zh: '内容与已生效的版本完全相同，不必再签一遍。请先修改要变更的内容再提交。',
    en: 'Nothing differs from the version in force, so there is nothing to sign. Change what is to be revised, then submit.',
  },
  'answers-missing': {
    zh: '退回意见须逐条答复（每条至少 {shortest} 个字）后才能再次提交。',
    en: 'Answer each remark of the return (at least {shortest} characters) before you submit again.',
  },
  'findings-block': {
    zh: '服务器复核发现 {errors} 个错误，计划没有提交。请在校验页改正。',
    en: 'The server found {errors} {errors|error|errors}, so the plan was not submitted. Please fix {errors|it|them} under Check.',
  },
  'reasons-missing': {
    zh: '还有提醒没有写理由，计划没有提交。',
    en: 'Some warnings still need a reason, so the plan was not submitted.',
  },
  'seat-vacant': {
    zh: '签批路径上有空缺职位，请管理员指定人员。',
    en: 'A position on the sign-off path is vacant. Ask the administrator to fill it.',
  },
  'chain-too-short': {
    zh: '签批路径不足两级、两人，请管理员检查组织设置。',
    en: 'The sign-off path has fewer than two levels or two people. Ask the administrator to check the organisation.',
  },
  'wrong-level': {
    zh: '只能退回到前面已签的级次。请重新选择。',
    en: 'It can only go back to a level before this one. Please choose again.',
  },
  'level-has-nobody': {
    zh: '第 {level} 级现在没有人可以签，不能退回到那里。请改退编制人，或请管理员指定人员。',
    en: 'Nobody can sign at level {level} today, so it cannot go back there. Return it to the preparer, or ask the administrator to fill the position.',
  },
  'unknown-seat': {
    zh: '这一席已经变了。请刷新后再看。',
    en: 'This seat has changed meanwhile. Please refresh and look again.',
  },
  'seat-to-oneself': {
    zh: '不能选自己，也不能选原来的签批人。请改选他人。',
    en: 'This is you, or whoever holds the seat already. Choose somebody else.',
  },
  'unknown-signer': {
    zh: '公司里没有此人。请改选他人。',
    en: 'There is no such person in the company. Choose somebody else.',
  },
  'signer-wrote': {
    zh: '此人参与编制或是计划本人，不能签这份计划。请改选他人。',
    en: 'This person wrote the plan or owns it, so they cannot sign it. Choose somebody else.',
  },
  'signer-signs-too': {
    zh: '此人已在这份计划的签批路径上，一人不能签两席。请改选他人。',
    en: 'This person signs this plan already, and nobody signs twice. Choose somebody else.',
  },
  'signer-leaving': {
    zh: '此人 {day} 离职，来不及签。请改选他人。',
    en: 'This person leaves on {day}, too soon to sign. Choose somebody else.',
  },
  'signer-away': {
    zh: '此人已委托他人代签，现在不在。请改选他人。',
    en: 'This person is away and lets somebody sign for them. Choose somebody else.',
  },
  'signer-without-authority': {
    zh: '此人不担任签批或管理职务，不能签这一席。请改选他人。',
    en: 'This person decides nothing here, so they cannot sign. Choose somebody else.',
  },
  'transferred-already': {
    zh: '这一席已经转过一次，只能转回原签批人。',
    en: 'This seat has been passed on once and can only go back.',
  },
  'transfer-circle': {
    zh: '此人已经转出过这一席，不能再转给此人。请改选他人。',
    en: 'This person has had the seat and passed it on. Choose somebody else.',
  },
  'asked-already': {
    zh: '您已经问过此人，正等答复。',
    en: 'You have asked this person already and wait for the answer.',
  },
  'unknown-question': {
    zh: '这条征求意见已经答复或已结束。请刷新后再看。',
    en: 'This question has been answered or has ended. Please refresh and look again.',
  },
  frozen: {
    zh: '{unitZh} {periodZh} 的计划已由 {byZh} 冻结（{reason}），暂不能更改。需要更改请联系可以解冻的人：{liftersZh}。',
    en: 'The plans of {unitEn} for {periodEn} were frozen by {byEn} ({reason}) and cannot change now. To change them, contact who can lift that: {liftersEn}.',
  },
  'frozen-already': {
    zh: '该单位的 {periodZh} 已经冻结。请刷新后查看；要更改冻结范围，请先解冻。',
    en: '{periodEn} of this unit is frozen already. Refresh to see it; to hold more or less, lift it first.',
  },
  'not-frozen': {
    zh: '该单位的 {periodZh} 没有冻结，或已由他人解冻。请刷新后查看。',
    en: '{periodEn} of this unit is not frozen, or somebody has lifted that. Please refresh and look again.',
  },
  'attestation-changed': {
    zh: '签署声明是新的，或在您打开之后改过，没有签。请看一遍按钮上方的声明，再签一次。',
    en: 'What signers declare is new, or has changed since you opened this, so nothing was signed. Read the words above the buttons, then sign again.',
  },
  'copied-already': {
    zh: '所选的人已收到抄送，或参与编制。请刷新后改选他人。',
    en: 'Somebody you chose has a copy already, or wrote it. Please refresh and choose others.',
  },
  'too-many-copies': {
    zh: '一份计划最多抄送 {most} 人。请只抄送需要看的人。',
    en: 'A plan goes to {most} readers at most. Choose only those who need to read it.',
  },
  'not-released': {
    zh: '{periodZh} 的这类计划还没有下达，暂不能编制。请联系可以下达的人：{releasersZh}。',
    en: 'This kind of plan has not been released for {periodEn} yet. Contact who can release it: {releasersEn}.',
  },
  'pack-incomplete': {
    zh: '还差 {n} 份须齐备的计划，暂不能同意：{plansZh}。请催办，齐备后再签。',
    en: '{n} plans have to be there before this one is approved: {plansEn}. Chase them, then sign.',
  },
  'not-late': {
    zh: '才等了 {days} 个工作日，超过 {after} 个工作日才能请上级签批。',
    en: 'It has waited {days} working days; the superior can be asked after more than {after}.',
  },
  'no-superior': {
    zh: '上级都已在签批路径上或参与编制，没有人可以代签。请联系签批人，或请管理员转签。',
    en: 'Every superior signs this plan already or wrote it. Contact the signer, or ask the administrator to pass the seat on.',
  },
  'unknown-delegate': { zh: '不能委托给此人。', en: 'This person cannot sign for somebody else.' },
  'delegation-too-long': {
    zh: '一次委托最长 {most} 天，请缩短日期；到期后可以再次委托。',
    en: 'A delegation lasts {most} days at most. Choose an earlier last day; you can give it again when it ends.',
  },
  'delegation-circle': {
    zh: '此人在这些日期已委托您（或经他人转回您）代签，互相代签无效。请改选他人。',
    en: 'This person has you sign for them on those days, directly or through others. Choose somebody else.',
  },
  'delegate-away': {
    zh: '此人在这些日期已委托他人代签，不能再代您签批。请改选他人或改日期。',
    en: 'This person lets somebody else sign for them on those days. Choose somebody else, or other days.',
  },
  'delegate-without-authority': {
    zh: '此人不担任签批或管理职务，只能代本部门主管领导签批。请改选他人。',
    en: 'This person decides nothing here and signs for the head of their own unit only. Choose somebody else.',
  },
  'delegate-cosigns': {
    zh: '此人与您会签同一批计划，一人不能签两席。请改选他人。',
    en: 'You both countersign the same plans, and one person cannot sign twice. Choose somebody else.',
  },
  'unknown-delegation': {
    zh: '没有这项委托，或已经结束。',
    en: 'There is no such delegation, or it has ended.',
  },
  'days-malformed': { zh: '起止日期不对，请核对。', en: 'The dates are not right. Please check them.' },

  'too-many-verifications': {
    zh: '一次最多核验 {most} 份计划，请分批核验。',
    en: 'At most {most} plans can be verified at once. Please verify them in parts.',
  },
  'unknown-rectification': {
    zh: '没有这项整改，请刷新后再看。',
    en: 'There is no such rectification. Please refresh and look again.',
  },
  'rectification-owner-wrong': {
    zh: '责任人要是本单位负责人或本单位的人，请另选一位。',
    en: 'The owner has to lead the unit or belong to it. Please choose somebody else.',
  },
  'rectification-due-wrong': {
    zh: '日期不能早于今天，请改一个日期。',
    en: 'The day cannot lie before today. Please choose another day.',
  },
  'rectification-moved-on': {
    zh: '这项整改已经有了新进展，请刷新后再办。',
    en: 'This rectification has moved on. Please refresh and look again.',
  },
  'rectification-words-needed': {
    zh: '请写清楚，每项至少 {shortest} 个字。',
    en: 'Please say more: at least {shortest} characters in each field.',
  },
  'rectification-evidence-missing': {
    zh: '没有证据不能报完成。请写明证据在哪里、说明什么，至少 {shortest} 个字。',
    en: 'Nothing is done without evidence. Say where it is and what it shows, in at least {shortest} characters.',
  },
  'rectification-own-work': {
    zh: '责任人和做过整改的人不能自己审、自己验证，请由综合管理部或上级来办。',
    en: 'Whoever owns or worked on it cannot judge it. The general office or a superior has to.',
  },
  'rectification-not-mended': {
    zh: '要修改的计划还是第 {version} 版，请先让修订的一版生效，再报完成。',
    en: 'The plan it mends is still at version {version}. Bring the revised one into force first.',
  },
  'rectification-closed-long-ago': {
    zh: '关闭已超过 {days} 天，请另开一项整改。',
    en: 'It was closed more than {days} days ago. Please open another one.',
  },
  'unknown-target': {
    zh: '没有这项目标，请刷新后再看。',
    en: 'There is no such target. Please refresh and look again.',
  },
  'nothing-to-issue': {
    zh: '没有可以下达的行。请先在目标分解表中填好各月。',
    en: 'There is nothing to issue. Fill in the months of the matrix first.',
  },
  'target-issued': {
    zh: '这项目标已经下达，改动请用“变更”。',
    en: 'This target has been issued already. Use Revise to change it.',
  },
  'target-incomplete': {
    zh: '{node} 的 {indicator} 还有月份没有填，请补齐再下达。',
    en: '{indicator} of {node} still has blank months. Fill them in before you issue it.',
  },
  'target-value-wrong': {
    zh: '目标值须是不小于 0 的数，件数须是整数，请改好再试。',
    en: 'A target is a number from 0 up, and a whole one for counts. Please correct it.',
  },
  'target-same-value': {
    zh: '和原值相同。没有异议请选“接受”。',
    en: 'This is the value that was issued. Choose Accept if you agree.',
  },
  'target-outside-limits': {
    zh: '超出可以商量的范围。请填在下限与上限之间，差得更多请直接找上级。',
    en: 'This is outside what may be negotiated. Stay between the limits, or talk to the superior.',
  },
  'target-reason-needed': {
    zh: '请写明理由，至少 {shortest} 个字。',
    en: 'Please give a reason of at least {shortest} characters.',
  },
  'target-changed': {
    zh: '目标值刚有变动，请看过新的值再答复。',
    en: 'The target has just changed. Look at the new value before you answer.',
  },
  'target-moved-on': {
    zh: '这项目标已走到下一步，或已经答复过。请刷新后再看。',
    en: 'This target has moved on, or was answered already. Please refresh and look again.',
  },
  'target-ruled': {
    zh: '上级已裁定，不能再提异议。请签军令状。',
    en: 'The superior has decided, so it cannot be objected to. Please sign the letter.',
  },
  'target-owner-left': {
    zh: '{person} 已离职。请收回给此人的目标，分给别人。',
    en: '{person} has left. Take the targets back and give them to somebody else.',
  },
  'target-not-of-unit': {
    zh: '组织有变，对方已不在这个单位。请收回目标，在新单位下达。',
    en: 'The organisation has changed and this is no longer part of the unit. Take the target back and issue it there.',
  },
  'targets-do-not-close': {
    zh: '{of} 的 {indicator} 没有分完：应为 {parent}，已分 {sum}。差额由 {of} 补齐后再下达。',
    en: '{indicator} of {of} is not broken down in full: {sum} of {parent}. {of} owns the gap and fills it first.',
  },
  'quotas-exceed': {
    zh: '{of} 分给下级的费用指标共 {sum}，超过自己的 {parent}。请减少下级的费用指标，或请上级增加。',
    en: 'Expense quotas below {of} come to {sum}, more than its own {parent}. Reduce them, or ask for more from above.',
  },
  'quota-missing': {
    zh: '{node} 的 {indicator} 没有费用指标。请在费用指标一行填好各月。',
    en: '{indicator} of {node} has no expense quota. Fill in the months of the quota row.',
  },
  'letter-open': {
    zh: '还有目标没有谈定，军令状暂时不能签。',
    en: 'Some targets are still being talked about, so the letter cannot be signed yet.',
  },
  'letter-changed': {
    zh: '军令状内容刚有变动，请看过再签。',
    en: 'The letter has just changed. Read it again before you sign.',
  },
  'letter-signed': { zh: '您已经签过这份军令状。', en: 'You have already signed this letter.' },
  'letter-unsigned': {
    zh: '军令状还没有双方签字，不能正式下达。',
    en: 'The letter needs both signatures before the targets are issued formally.',
  },
  'too-many-requests': {
    zh: '请求太频繁，请过几秒再试。',
    en: 'Too many requests at once. Please wait a few seconds and try again.',
  },
  busy: { zh: '服务器正忙，请稍后再试。', en: 'The server is busy. Please try again shortly.' },
  'not-ready': {
    zh: '服务器还没有准备好，请过一会儿再试。',
    en: 'The server is not ready yet. Please try again in a while.',
  },
  misconfigured: {
    zh: '服务器的设置不完整，请告诉管理员。',
    en: 'A setting of the server is missing. Please tell your administrator.',
  },
  'disk-full': {
    zh: '服务器的磁盘已满，没有保存。请先腾出空间，再试一次。',
    en: 'The disk of the server is full, so nothing was saved. Please make room and try again.',
  },
  fault: {
    zh: '服务器出了问题，已记录。请稍后再试。',
    en: 'Something went wrong on the server; it has been recorded. Please try again later.',
  },
};

const other: Sentence = {
  zh: '服务器没有按预期答复，请稍后再试。',
  en: 'The server answered in an unexpected way. Please try again later.',
};

/** Said by the pane itself, without having asked the service. */
const ofThePane: Readonly<Record<string, Sentence>> = {
  'signed-out': signedOutWords,
};

const isKnown = (code: string): code is ProblemCode => code in problems;

export const sentenceFor = (code: string, language: Language, facts: Readonly<Record<string, Fact>> = {}): string =>
  fill(nameIn(language, isKnown(code) ? problems[code] : (ofThePane[code] ?? other)), facts, language);
