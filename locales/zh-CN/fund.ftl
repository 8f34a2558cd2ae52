# 资金：认捐、收支和账目。

## 动作
# used-as: act-*
act-open-fund = 设立资金
act-refund-surplus = 按比例退还结余
act-read-books = 查阅账目
act-pledge-money = 认捐
act-receive-pledge = 登记收款
act-void-pledge = 作废认捐
act-give-back = 退还
act-reverse-receipt = 红冲收款
act-enter-expense = 登记支出
act-change-expense = 修改支出
act-approve-expense = 审批支出
act-pay-expense = 登记支付
act-withdraw-expense = 撤回支出
act-reverse-expense = 红冲支出
act-close-fund = 结清资金

## 规则
# used-as: rule-*
rule-fund-pledge-days = 认捐最多保留多少天
rule-fund-approvals = 支出至少由几名未经手的人审批
rule-fund-quotes-above-yuan = 支出超过多少元要询价
rule-fund-quotes = 询价至少几家

## 公开记录
# used-as: record-of-*
record-of-fund = 资金
