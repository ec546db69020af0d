import { englishLexicon, type EnglishLexicon } from 'shared/review/text/english-lexicon';

/**
 * The words by which a goal is judged (6.2), apart from the judging. Simplified characters, as `normalise` leaves them.
 * An administrator may replace any list.
 */
export interface Lexicon extends EnglishLexicon {
  /** What can be counted: number + unit is a measure, whatever the numeral. */
  readonly units: readonly string[];
  /** Counted only behind Arabic digits, because 一位, 两条 are also said of nothing in particular. */
  readonly unitsOfDigits: readonly string[];
  /** What makes another word of a unit when it follows: 3项|目, 3分|公司. */
  readonly unitTraps: Readonly<Record<string, readonly string[]>>;
  /** Words with a numeral in them that count nothing: 统一, 十分, 千家万户. */
  readonly notNumbers: readonly string[];
  /** What may not happen once: 零投诉 is a measure too. */
  readonly zeroes: readonly string[];
  /** Adjectives after an indefinite 一个: 一个良好的氛围 counts nothing. */
  readonly praise: readonly string[];
  readonly stageVerbs: readonly string[];
  readonly stageEnds: readonly string[];
  /** Funnel stages that may stand without 阶段 behind a verb of movement. */
  readonly stageNames: readonly string[];
  /** What may stand before 阶段/环节/节点 without naming one: 下一阶段, 各环节. */
  readonly namelessStages: readonly string[];
  readonly outcomes: readonly string[];
  readonly outcomesAfterObject: readonly string[];
  /** How a verb says that it is done: 拿到, 谈妥, 寄出 … each verb with each ending; `exceptResultatives` are none. */
  readonly resultativeVerbs: readonly string[];
  readonly resultativeEndings: readonly string[];
  readonly exceptResultatives: readonly string[];
  /** Reached where a clause ends with them: 尾款到账, 复测合格. */
  readonly endStates: readonly string[];
  /** Routine that is carried out and never reached, behind 完成: 完成客户沟通. */
  readonly routines: readonly string[];
  /** Before these words a bare object is a wish: 争取拿到订单. */
  readonly wishes: readonly string[];
  readonly bareObjects: readonly string[];
  /** A level that is reached or kept, with any number behind it: NPS达到50. */
  readonly levelVerbs: readonly string[];
  /** Words that hold an outcome and mean none, and what to read instead: 发布会 is a meeting. */
  readonly notOutcomes: Readonly<Record<string, string>>;
  /** What is passed, when 通过 means passing and not "by means of". */
  readonly passed: readonly string[];
  /** Behind an outcome these make a noun of it: 完成率, 签订情况. */
  readonly nounEndings: readonly string[];
  /** The same where the clause ends with them, 提升交付能力, or the object stood before: 优化合同签订流程. */
  readonly abilities: readonly string[];
  readonly emptyObjects: readonly string[];
  /** Heads that stay empty whatever stands before them, behind 取得/获得/达成/形成: 实质性进展. */
  readonly softHeads: readonly string[];
  readonly softVerbs: readonly string[];
  /** 年度, 公司, 销售 …: with an empty object they still name nothing. */
  readonly qualifiers: readonly string[];
  /** Figures without a number: 完成销售额, 完成回款指标. */
  readonly measures: readonly string[];
  readonly activities: readonly string[];
  readonly vagueVerbs: readonly string[];
  readonly parties: readonly string[];
  /** V-GOAL-02. */
  readonly vagueWords: readonly string[];
  /** V-DAT-06, compared in capitals. */
  readonly placeholders: readonly string[];
  /** V-TSK-05: nobody in particular. */
  readonly nobody: readonly string[];
  /** V-TSK-07: deliverables, by how the word ends or what it contains. */
  readonly deliverables: readonly string[];
  /** V-TSK-08: papers that prove something was accepted. */
  readonly documents: readonly string[];
  /** V-TSK-08: states in which something is accepted. */
  readonly states: readonly string[];
  /** V-SMR-07: a cause in one word. */
  readonly bareCauses: readonly string[];
  /** V-DEP-04: what has to come first, and what builds on it. */
  readonly studyWords: readonly string[];
  readonly buildWords: readonly string[];
  /** V-DUP: removed before two texts are compared. */
  readonly weightless: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const lexicon: Lexicon = {
  ...englishLexicon,
  units: words(
    '万元 亿元 千元 元 万 亿 家次 人次 家 个 台 套 次 人 份 项 % ‰ 分 天 场 篇 户 单 张 点 成 番 ' +
      'customers customer clients contracts contract visits orders order units meetings reports people items days RMB CNY',
  ),
  unitsOfDigits: words(
    '件 名 位 笔 条 款 吨 倍 箱 小时 分钟 页 宗 轮 所 间 处 辆 架 册 支 只 枚 店 网点 平方米 公里 k million ' +
      '封 起 种 批次 批 组 例 艘 桶 米 栋 座 门 本 卷 双 趟 遍 班次 节 袋 瓶 包 捆 克 千克 公斤 升 毫升 平米 亩',
  ),
  unitTraps: {
    项: words('目'),
    分: words('公司 部 店 支 厂 行 析 类 级 工 布 享 解 散 别 配 销 步 阶'),
    单: words('元 位 独 纯 品'),
    台: words('账 阶 面'),
    套: words('路'),
    次: words('性 要 元'),
    场: words('景 地 所 合'),
    元: words('旦 素 件 化'),
    人: words('才 力 事 均 群 脉 员'),
    家: words('庭 族'),
    天: words('津 然'),
    点: words('滴'),
    成: words('不变 立 功 为 本 果 长 员 品 交 型 熟 效 绩'),
    份: words('额'),
    个: words('个 人利'),
    万: words('能 无'),
  },
  notNumbers: words(
    '千家万户 三天两头 三番五次 一五一十 一点一滴 一人一策 一户一档 一户一策 一企一策 一店一策 一项一策 一对一 一体化 ' +
      '一揽子 一系列 一站式 一条龙 一把手 一次性 一点点 进一步 统一 唯一 单一 专一 同一 万一 之一 一致 一些 一批 一定 一直 ' +
      '一般 一旦 一并 一线 一流 一切 一起 一手 十分重视 十分关注 十分注重 万分 百家争鸣 ' +
      '不断 不仅 不但 不止 不光 不懈 不少于 不低于 不超过 不晚于 不迟于 不高于 不多于 不小于 不大于 不折不扣',
  ),
  zeroes: words('零投诉 零事故 零缺陷 零差错 零延误 零逾期 零退货 零流失 零违规 零坏账'),
  praise: words(
    '良好 好 更好 完善 完整 高效 优秀 强大 健康 稳定 积极 和谐 明确 清晰 科学 合理 规范 专业 有效 全新 新 优质 有力',
  ),
  stageVerbs: words('进入 推进至 推进到 转入 达到 完成 至 到'),
  stageEnds: words('阶段 环节 节点 评审 签订 谈判'),
  stageNames: words(
    '线索获取 初步接洽 需求分析 方案呈现 商务谈判 合同签订 回款 标准确认 投标 中标 试制 试产 量产 小批 批产 定型 鉴定 试飞 装机 转产',
  ),
  namelessStages: words(
    '各 各个 新 新的 下 下一 下一个 上一 本 该 某 某个 现 目前 当前 相关 关键 重要 重点 主要 不同 相应 每个 每一 每一个 多个 所有 全部 一个 一个新的 工作 项目 任务 计划 年度 月度 季度 更高 实质性 实质 的',
  ),
  outcomes: words(
    '完成 签订 签署 签约 中标 取得 获得 达成 提交 交付 通过 确认 发布 下发 召开 形成 输出 收回 验收 立项 投产 上线 ' +
      '续签 改签 补签 签收 下达 印发 审定 确定 报送 上报 呈报 申报 出具 寄送 递交 移交 归档 关闭 上架 开通 推出 ' +
      'sign submit deliver complete win obtain launch release',
  ),
  resultativeVerbs: words(
    '拿 签 谈 敲 锁 寄 发 交 报 编 写 开 收 取 退 追 办 对 结 打 促 建 装 改 卖 售 招 约 赢 选 定 抢 接 送 运 印 查 核 清',
  ),
  resultativeEndings: words('到 下 出 回 妥 定 成 结 清 通 齐 完 毕 满'),
  exceptResultatives: words(
    '对到 对下 对出 对回 对成 对通 对定 开到 开下 开定 开清 开满 打到 打下 打出 打回 打定 打成 打结 打清 打满 写到 写下 写满 交下 交通 交到 交结 ' +
      '发到 发下 发回 发通 发定 发成 发清 发满 报到 报下 报通 报定 接到 接下 接通 接回 结下 结出 结到 建到 建下 建定 建通 改到 改下 改出 改定 ' +
      '约下 约出 约满 约成 定到 定下 定出 定回 选到 选下 查到 查下 查出 查回 核到 核下 核出 清到 清下 清出 清通 查定 取下 取出 取定 取成 取通 ' +
      '收下 收出 收成 收定 收通 运到 送到 送下 装到 装下 装出 装定 装成 锁到 锁下 锁出 敲到 敲下 敲出 退到 退下 退出 谈到 谈出 谈回 促到 促下 促出 促进',
  ),
  endStates: words(
    '到账 入库 归档 签字 盖章 合格 达标 发货 到货 出厂 定型 转产 开业 揭牌 挂牌 结题 结项 备案 回签 上架 试运行 关闭 竣工 完工 ' +
      '入职 到岗 结清 生效 转正 持证 签收 还清 定稿 获批 付印 印发 入网 发文 成功',
  ),
  routines: words(
    '沟通 盘点 对接 联络 联系 跟进 跟踪 维护 维系 协调 配合 协助 支持 服务 拜访 走访 回访 巡访 接待 交流 管理 管控 监控 监督 督促 督办 ' +
      '推进 推动 宣传 学习 梳理 整理 汇报 值班 巡店 巡检 开发 拓展 开拓 洽谈 调研工作 统筹 服务保障 保障 培育 维稳 互动 陪同 收集 ' +
      '关怀 慰问 沟通协调 日常 提升 提高 改善 建设 培养 团建',
  ),
  wishes: words('争取 力争 希望 想办法 想方设法 尽量 尽可能 尽早 尽快 早日 努力 设法 力求 试图 打算 争创 全力'),
  bareObjects: words('订单 项目 客户 合同 协议 货款 回款 单子 首单 大单 单 款项 欠款 市场 机会 商机 批文'),
  levelVerbs: words(
    '达到 达 提升到 提升至 提高到 提高至 提到 升到 升至 增加到 增加至 增至 增长到 增长至 降到 降至 降为 降低到 降低至 减少到 减至 压到 压至 压降到 ' +
      '压降至 压缩到 压缩至 缩短到 缩短至 控制在 控制到 保持在 维持在 稳定在 不低于 不少于 不小于 不超过 不高于 不大于 不多于 低于 高于 超过 超 突破 ' +
      '做到 守住 冲到 ≥ ≤ >= <= > <',
  ),
  outcomesAfterObject: words('签订 签署 签约 中标 交付 确认 验收 立项 投产 上线 发布 通过'),
  notOutcomes: {
    线上线下: '',
    审核: '审查',
    发布会: '大会',
    交付物: '成果物',
    确认函: '函件',
    确认书: '文书',
    验收单: '单据',
    签约仪式: '仪式',
    提交人: '人员',
    完成人: '人员',
  },
  passed: words(
    '评审 验收 审核 审批 审查 审计 测试 试验 认证 鉴定 检测 检查 检验 考核 考试 论证 批准 备案 会签 评估 复测 复检 终审 初审 复审 认定 招标 体系 资质',
  ),
  nounEndings: words('率 情况 状况 进展 进程 进度 度 比例 时效 周期 水平 难度 意愿 感 者'),
  abilities: words(
    '质量 时间 能力 数量 效率 过程 流程 条件 量 管理 风险 问题 机制 渠道 期 日期 标准 要求 服务 事宜 准备 材料 时',
  ),
  emptyObjects: words(
    '相关工作 各项工作 有关事宜 任务 工作 目标 计划 指标 额度 事宜 事项 事务 共识 一致 会议 成果 进展 成效 效果 成绩 业绩 情况 ' +
      '事情 东西 活儿 琐事 杂事 答卷 实效 问题 方面 要求 内容 意见 进度 进步 突破 认可 信任 支持 好评 理解 肯定 氛围 合力 局面 格局 习惯 优势 共赢 双赢 职责 使命 活动 ' +
      'work works task tasks target targets goal goals plan plans progress results everything things',
  ),
  softHeads: words(
    '共识 进展 成果 成效 效果 成绩 业绩 突破 进步 认可 信任 支持 好评 理解 肯定 氛围 合力 局面 格局 习惯 优势 共赢 双赢',
  ),
  softVerbs: words('取得 获得 达成 形成'),
  qualifiers: words(
    '年度 全年 新年 季度 月度 月份 周度 每周 每月 每日 每天 每年 每季 每季度 定期 不定期 本月 本周 本季度 本季 本年度 本年 当月 当年 今年 明年 上半年 下半年 下月 下周 日常 公司 集团 企业 ' +
      '部门 科室 中心 事业部 团队 小组 个人 自身 本人 销售 市场 营销 业务 经营 管理 各项 各类 各种 各 每项 每一项 每个 所有 全部 全体 一切 相关 有关 相应 ' +
      '领导 上级 主管 经理 交办 交代 交给 交待 下达 布置 安排 分配 分解 规定 制定 制订 既定 预定 设定 拟定 约定 本职 岗位 其他 其它 重点 主要 具体 整体 总体 ' +
      '专项 阶段性 阶段 实质性 初步 显著 明显 重大 良好 较好 更好 更大 一定 积极 新的 较大 预期 理想 优异 圆满 顺利 及时 按时 按期 按质 按量 ' +
      '按质按量 保质 保量 保质保量 全面 认真 扎实 有效 高效 稳步 努力 尽快 尽早 尽力 争取 力争 确保 保证 必须 务必 基本 进一步 继续 持续 切实 严格 ' +
      '临时 日常性 常规 例行 基础 后续 前期 收尾 当前 目前 阶段工作 考核 奋斗 挑战 的 ' +
      'the all annual monthly quarterly sales company our department of',
  ),
  measures: words('业绩 销售额 销售量 销量 销售收入 收入 利润 产值 营收 营业额 KPI 绩效 任务量 指标值'),
  activities: words(
    '回款 新客户 老客户 客户 开发 拓展 拜访 走访 费用 预算 订单 签约 推广 增长 市场份额 市场占有率 份额 商机 合同额 合同 招聘 培训',
  ),
  vagueVerbs: words(
    '推进 推动 协同 协调 跟进 跟踪 加强 做好 抓好 搞好 争取 力争 努力 配合 协助 促进 加快 加大 继续 持续 积极 尽快 早日 及时 按时 按期 适时 确保 保障 保证 ' +
      '开展 进行 组织 落实 完善 优化 提高 提升 改善 改进 强化 深化 巩固 维护 走访 拜访 联系 对接 沟通 洽谈 交流 了解 关注 参与 参加 支持 服务 实施 ' +
      '执行 负责 准备 处理 解决 讨论 研究 等待 共同 反复 多次 全力 认真 扎实 有效 稳步 顺利 圆满 进一步 逐步 定期 不断 主动 重点 大力 严格 切实 ' +
      '需要 完成 实现 一下 千方百计 一心一意 全力以赴 想方设法',
  ),
  parties: words(
    '客户 重点客户 老客户 新客户 大客户 相关客户 领导 双方 对方 我方 各方 公司 部门 团队 内部 同事 大家 相关人员 各部门 甲方 乙方 经销商 供应商 工作 任务 目标 计划',
  ),
  vagueWords: words('尽快 适时 近期 力争 努力 争取 继续 加强 做好'),
  placeholders: words('某 XX XXX ×× __ ＿＿ 待定 TBD TODO 待补充'),
  nobody: words(
    '大家 各部门 相关人员 有关人员 相关部门 有关部门 全体 所有人 全员 团队 各位 待定 销售人员 业务员 各区域 各组',
  ),
  deliverables: words(
    '报告 合同 协议 记录 纪要 名单 方案 清单 表 台账 档案 函 图 图纸 样件 样品 标书 文件 制度 手册 流程 证书 凭证 通知书 计划书 课件 PPT 邮件 ' +
      '汇总 数据 数据库 订单 发票 回单 单 稿 说明 指引 模板 系统 软件 视频 照片 海报 官网 公告 结论 意见书 承诺书 军令状 预算 总结 地图 画像 问卷 ' +
      '资料 案例 标准 规范 确认书 备忘录 签到 成绩 客户 线索 商机 回款 到账 款 人员 岗位 产品 机制 体系 平台 策略 规划 计划 书 册 ' +
      'report contract agreement minutes list plan record letter file table',
  ),
  documents: words(
    '报告 合同 协议 记录 纪要 名单 方案 清单 台账 档案 图纸 样件 标书 证书 凭证 通知书 发票 回单 确认书 备忘录 签到表 公告 意见书 承诺书 投产函 ' +
      'report contract agreement minutes certificate',
  ),
  states: words(
    '通过 归档 签订 签署 签字 盖章 确认 批准 完成 提交 交付 上线 发布 到账 入库 验收 备案 回执 评审 中标 入职 建立 下发 录入 收回 送达 受理 关闭 达标 合格 覆盖 ' +
      '100% 齐全 无误 无遗漏 一致 签收 认可书 书面',
  ),
  bareCauses: words(
    '客户原因 市场不好 市场原因 市场变化 竞争激烈 竞争对手 人手不足 时间不够 时间不足 资源不足 能力不足 内部原因 疫情 价格高 价格原因 不可抗力 计划不合理 其他 无',
  ),
  studyWords: words('调研 调查 分析 摸底 访谈 诊断'),
  buildWords: words('制定 制订 开发 推广 设计 编制 实施 上市 投放'),
  weightless: words('完成 进行 开展 本月 工作 的 和 与 及 并'),
};
