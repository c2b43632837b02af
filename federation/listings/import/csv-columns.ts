/** The columns of a table of jobs that are read, by the member they fill; any others are passed over. */
const called = {
  reference: ['岗位编号', '编号', '职位编号', '招聘编号', '信息编号', 'identifier', 'reference', 'id'],
  title: ['岗位', '岗位名称', '招聘岗位', '职位', '职位名称', '工种', '标题', 'title', 'job title', 'job'],
  titleUg: ['岗位（维文）', '岗位名称（维语）', 'title ug'],
  trade: ['工种类别', '岗位类别', '行业工种', 'trade'],
  'employer.name': [
    '用工单位',
    '招聘单位',
    '单位名称',
    '企业名称',
    '公司名称',
    '雇主',
    'employer',
    'company',
  ],
  'employer.kind': ['单位性质', '单位类型', '用工主体', '企业性质', 'employer kind'],
  'employer.uscc': ['统一社会信用代码', '社会信用代码', '信用代码', '营业执照号', 'uscc', 'licence'],
  'employer.introduction': ['单位简介', '单位基本情况', '企业简介', '公司简介', 'introduction'],
  'employer.verified': ['执照已核验', '已核验', '是否核验', '资质审核', 'verified'],
  'place.address': ['工作地点', '工作地址', '地址', '用工地点', 'address', 'location'],
  'place.landmark': ['地标', '附近', '乘车路线', 'landmark'],
  'place.division': ['区划代码', '行政区划', '行政区划代码', 'division'],
  openings: ['招聘人数', '用工人数', '人数', '需求人数', 'openings', 'vacancies'],
  employmentType: ['用工形式', '用工类型', '工作性质', '岗位类型', '全职兼职', 'employment type'],
  pay: ['薪酬', '薪资', '工资', '待遇', '基本劳动报酬', '薪资待遇', '工资待遇', 'pay', 'salary', 'wage'],
  payMin: ['最低工资', '最低薪酬', '薪酬下限', '最低月薪', 'pay min', 'salary min'],
  payMax: ['最高工资', '最高薪酬', '薪酬上限', '最高月薪', 'pay max', 'salary max'],
  payUnit: ['计酬方式', '计酬单位', '薪酬单位', '工资单位', 'pay unit', 'salary unit'],
  'pay.piece': ['计件单位', '计件说明', 'piece'],
  settlement: ['结算方式', '结算', '工资结算', '发薪方式', 'settlement'],
  workHours: ['工作时间', '上班时间', '工时', 'work hours', 'hours'],
  startsOn: ['到岗时间', '到岗日期', '开工日期', '开始日期', 'start', 'starts on', 'start date'],
  endsOn: ['完工日期', '结束日期', '工期至', 'end', 'ends on', 'end date'],
  description: ['工作内容', '岗位职责', '岗位描述', '职位描述', '工作描述', 'description', 'duties'],
  requirements: ['招聘条件', '任职要求', '岗位要求', '应聘条件', '要求', 'requirements', 'qualifications'],
  meals: ['包吃', '管吃', '提供伙食', '食宿', 'meals'],
  lodging: ['包住', '管住', '提供住宿', 'lodging'],
  insurance: ['保险', '社保', '工伤保险', 'insurance'],
  hazards: ['职业危害', '职业病危害', '劳动保护', '安全提示', 'hazards'],
  'contact.name': ['联系人', '招聘联系人', 'contact', 'contact name'],
  'contact.phone': ['联系电话', '电话', '手机', '联系方式', 'phone', 'telephone'],
  from: ['发布日期', '发布时间', '开始展示', 'date posted', 'from'],
  until: ['有效期至', '有效期', '截止日期', '截止时间', '报名截止', 'valid through', 'until'],
  source: ['来源', '信息来源', 'source'],
} as const satisfies Record<string, readonly string[]>
export type JobColumn = keyof typeof called

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(元\)|[\s.:_\-*()]/gu, '')

const byHeading = new Map(
  (Object.entries(called) as [JobColumn, readonly string[]][]).flatMap(([column, names]) =>
    [column, ...names].map((name) => [plain(name), column] as const),
  ),
)

/** What the column of a member is usually called; null where no column fills it. */
export function headingOf(column: JobColumn): string | null {
  return called[column]?.[0] ?? null
}

/** Where each column stands, or undefined when this row is no heading: it names at least the job and who offers it. */
export function readJobHeadings(row: readonly string[]): Map<JobColumn, number> | undefined {
  const places = new Map<JobColumn, number>()
  for (const [place, heading] of row.entries()) {
    const column = byHeading.get(plain(heading))
    if (column && !places.has(column)) places.set(column, place)
  }
  return places.has('title') && places.has('employer.name') ? places : undefined
}
