/** 企业微信, 钉钉, 飞书, Teams: robots of a group, each with a web address that is a secret. */
export const chatKinds = ['wecom', 'dingtalk', 'feishu', 'teams'] as const;
export type ChatKind = (typeof chatKinds)[number];

/** Where each of them may be: nothing else is ever posted to. */
export const chatHosts: Readonly<Record<ChatKind, readonly RegExp[]>> = {
  wecom: [/^qyapi\.weixin\.qq\.com$/],
  dingtalk: [/^oapi\.dingtalk\.com$/],
  feishu: [/^open\.feishu\.cn$/, /^open\.larksuite\.com$/],
  teams: [/\.logic\.azure\.(com|cn)$/, /\.api\.powerplatform\.(com|partner\.microsoftonline\.cn)$/],
};
