import { globalOrigins, type PageOrigins } from 'functions/http/page-headers';

/** What differs between the clouds of Microsoft, for a release. */
export interface Cloud extends PageOrigins {
  /** Whole address of office.js. */
  readonly officeScript: string;
}

export const clouds = {
  global: { ...globalOrigins, officeScript: `${globalOrigins.office}/lib/1/hosted/office.js` },
  // Run by 21Vianet.
  china: {
    office: 'https://appsforoffice.cdn.partner.office365.cn',
    officeScript: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    authority: 'https://login.partner.microsoftonline.cn',
  },
} as const satisfies Readonly<Record<string, Cloud>>;

export type CloudName = keyof typeof clouds;
