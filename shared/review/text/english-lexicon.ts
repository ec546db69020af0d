/** English words by which a goal is judged (6.2), apart from the judging; in small letters, nouns in the singular. */
export interface EnglishLexicon {
  /** What can be counted; a number may stand up to four words before it: 3 sales skill trainings. */
  readonly englishUnits: readonly string[];
  /** Numbers that count nothing when they stand behind these: phase 2, step 1. */
  readonly englishOrdinals: readonly string[];
  readonly englishStageVerbs: readonly string[];
  readonly englishStageEnds: readonly string[];
  /** At the beginning of a clause, with what is reached behind them: sign the agreement. */
  readonly englishOutcomes: readonly string[];
  /** Behind their object: contract signed, report approved. */
  readonly englishReached: readonly string[];
  /** What names nothing in particular. */
  readonly englishEmpty: readonly string[];
  /** Routine that is carried out and never reached: complete customer communication. */
  readonly englishRoutines: readonly string[];
  /** Behind these a clause says what is wished, tried or asked, not what is reached. */
  readonly englishDenials: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const englishLexicon: EnglishLexicon = {
  englishUnits: words(
    'customer client account dealer outlet shop store contract agreement order quote quotation offer bid tender sample ' +
      'visit call demo meeting session review workshop seminar exhibition training course talk exam test audit survey ' +
      'questionnaire report summary analysis assessment plan proposal strategy budget list ledger file record template ' +
      'document letter manual procedure rule standard guideline release version prototype person people employee ' +
      'salesperson salespeople engineer manager hire recruit opportunity lead project product unit set piece item task ' +
      'risk issue complaint point percent million thousand rmb cny yuan k day week month hour minute region city province',
  ),
  englishOrdinals: words('phase stage step level tier round version part chapter section priority no number item'),
  englishStageVerbs: words('reach enter advance move bring get progress'),
  englishStageEnds: words('stage phase milestone gate review negotiation negotiations signing trial pilot production'),
  englishOutcomes: words(
    'sign countersign submit deliver publish issue obtain win launch release complete finish hand file pass sell collect ' +
      'recover confirm register install ship approve close secure land get receive renew convert onboard appoint hire ' +
      'recruit invoice send present migrate open finalise finalize agree book certify settle conclude award order ' +
      'dispatch return replace retire clear archive commission qualify upsell log sign-off go-live have',
  ),
  englishReached: words(
    'signed submitted delivered published issued obtained won launched released completed finished filed approved ' +
      'passed accepted confirmed acknowledged collected installed shipped commissioned registered certified countersigned ' +
      'received renewed closed settled paid awarded stamped archived finalised finalized agreed appointed hired migrated ' +
      'replaced dispatched invoiced opened live',
  ),
  englishEmpty: words(
    'the a an all any our their its this that of for to in on with and by at as it them everything something anything ' +
      'work works task tasks target targets goal goals plan plans job jobs duty duties matter matters issue issues ' +
      'progress result results success activity activities effort efforts assignment assignments requirement ' +
      'requirements indicator indicators quota quotas thing things other others related relevant various annual yearly ' +
      'monthly quarterly weekly daily sales company department team business assigned planned set given own time well ' +
      'smoothly successfully fully actively timely effectively better good best more much support recognition ' +
      'trust confidence respect praise value quality service services commitment commitments relationship relationships ' +
      'relation relations position gap gaps information feedback idea ideas market markets customer customers client ' +
      'clients excellent great new further closer my his her headquarters boss asks supervisor manager leader head one us me you ' +
      'performance growth excellence opportunity opportunities interest attention understanding cooperation consensus deal ' +
      'world ready motivated routine momentum impact difference',
  ),
  englishRoutines: words(
    'communication coordination follow-up maintenance stocktaking stocktake support liaison contact visiting reporting ' +
      'handling management administration housekeeping monitoring tracking networking correspondence preparation ' +
      'preparations assistance exchange talks talk discussion discussions conversation visit visits call calls meeting ' +
      'meetings promotion development exploration reception building',
  ),
  englishDenials: words(
    "not no never without cannot can't fail fails failed unable whether if avoid try strive aim hope wish plan intend seek " +
      'attempt endeavour endeavor towards push wait prepare',
  ),
};
