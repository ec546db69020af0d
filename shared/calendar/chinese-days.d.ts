/** The tables of the package alone; its code and its lunar calendar are of no use here. */
declare module 'chinese-days/dist/chinese-days.json' {
  const announced: {
    /** Days off, weekend days among them, and days worked in their place, by date. */
    readonly holidays: Readonly<Record<string, string>>;
    readonly workdays: Readonly<Record<string, string>>;
  };
  export default announced;
}
