/** What a number is called and between which values it makes sense; `whole`: days, rows and the like. */
export interface NumberSetting {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}
