/** What people fill in on the straight way of S4, by the labels of the forms. */
export const onSite = {
  现场看到的情况: '伤者在临时住处,无力支付医疗费',
  目前基本生活仍有困难: true,
  其他救助制度能否解决: { choose: '暂时不能' },
  突发或紧急: true,
  困难程度: { choose: '中' },
  受影响人数: 1,
};
export const approve = { 是否先行救助: { choose: '同意' }, 简要理由: '情况紧急,同意先行救助' };
export const explanation = {
  事情经过: '周末在工地摔伤,身边没有亲属',
  为什么需要先行救助: '无钱就医,不能等到工作日',
  '凭据(票据、照片、证明人)': '医院票据、现场照片',
  身份核实情况: { choose: '已核实' },
};
